"""Property tests here read whole files; how long that takes says nothing about whether it is right."""

from hypothesis import settings

settings.register_profile("reading", deadline=None)
settings.load_profile("reading")
