"""What SARIF 2.1.0 requires of the parts we write, as a schema of our own after the specification's sections.

The official schema is not to be had from a package; this one is stricter: it knows no property that we do not write.
"""

from typing import Any

TEXT = {"type": "string", "minLength": 1}
LINE = {"type": "integer", "minimum": 1}


def closed(required: str, optional: dict[str, Any] | None = None, **properties: Any) -> dict[str, Any]:
    """An object with these properties, those named in `required` always."""
    return {
        "type": "object",
        "additionalProperties": False,
        "required": required.split(),
        "properties": {**properties, **(optional or {})},
    }


MESSAGE = closed("text", text={"type": "string"})  # 3.11
URI = {"type": "string", "minLength": 1, "pattern": r"^[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+$"}  # 3.4.3, RFC 3986
REGION = closed(  # 3.30
    "startLine startColumn endLine endColumn snippet",
    startLine=LINE,
    startColumn=LINE,
    endLine=LINE,
    endColumn=LINE,
    charOffset={"type": "integer", "minimum": 0},
    charLength={"type": "integer", "minimum": 0},
    snippet=closed("text", text={"type": "string"}),
)
LOCATION = closed(  # 3.28
    "physicalLocation",
    id={"type": "integer", "minimum": 0},
    physicalLocation=closed("artifactLocation", artifactLocation=closed("uri", uri=URI), region=REGION),  # 3.29
    logicalLocations={
        "type": "array",
        "items": closed("fullyQualifiedName", fullyQualifiedName=TEXT, kind={"const": "module"}),
    },
    message=MESSAGE,
)
RULE = closed(  # 3.49
    "id shortDescription fullDescription defaultConfiguration",
    id=TEXT,
    name={"type": "string", "pattern": "^[A-Za-z]+$"},
    shortDescription=MESSAGE,
    fullDescription=MESSAGE,
    help=MESSAGE,
    defaultConfiguration=closed("level", level={"enum": ["none", "note", "warning", "error"]}),
)
RESULT = {  # 3.27
    **closed(
        "ruleId ruleIndex kind level message locations relatedLocations partialFingerprints",
        ruleId=TEXT,
        ruleIndex={"type": "integer", "minimum": 0},
        kind={"enum": ["fail", "pass", "informational"]},
        level={"enum": ["none", "note", "warning", "error"]},
        message=MESSAGE,
        locations={"type": "array", "minItems": 1, "maxItems": 1, "items": LOCATION},
        relatedLocations={"type": "array", "uniqueItems": True, "items": LOCATION},
        partialFingerprints={
            "type": "object",
            "minProperties": 1,
            "patternProperties": {r"^[^/]+/v\d+$": TEXT},
            "additionalProperties": False,
        },
        suppressions={  # 3.35
            "type": "array",
            "items": closed("kind", kind={"enum": ["inSource", "external"]}, justification=TEXT),
        },
        properties={"type": "object"},
    ),
    # 3.27.9 and 3.27.10: what is no failure has no level
    "if": {"properties": {"kind": {"const": "fail"}}},
    "else": {"properties": {"level": {"const": "none"}}},
}
DRIVER = closed("name rules", name=TEXT, semanticVersion={"type": "string"}, rules={"type": "array", "items": RULE})
SARIF = closed(  # 3.13
    "$schema version runs",
    {"$schema": {"type": "string", "pattern": r"sarif-schema-2\.1\.0\.json$"}},
    version={"const": "2.1.0"},
    runs={
        "type": "array",
        "minItems": 1,
        "items": closed(
            "tool results columnKind",
            tool=closed("driver", driver=DRIVER),
            columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
            results={"type": "array", "items": RESULT},
        ),
    },
)
