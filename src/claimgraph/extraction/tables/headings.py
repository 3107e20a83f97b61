"""Reads the headings of columns and rows."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from claimgraph.catalog import NameSpan, Resolver
from claimgraph.extraction.annotate import Annotator
from claimgraph.extraction.tables.labels import Label
from claimgraph.extraction.tables.phrases import find, read_settings, slug, split_remarks, tidy, without
from claimgraph.extraction.tables.subjects import Lookup
from claimgraph.lexicon import expand, simplify
from claimgraph.lexicon.entries import Role as CueRole
from claimgraph.lexicon.table_words import ColumnRole, TableWords, load_table_words
from claimgraph.model import Entity

_VERSUS = re.compile(
    r"(?:(?:Δ|δ|delta|gap|diff(?:erence)?|change|improvement|gain)\s*)?"
    r"(?:vs\.?|versus|over|to|from|compared (?:to|with)|relative to|against|相比|比|对比)\s*(?P<other>\S.*)",
    re.IGNORECASE,
)
_SHARE = re.compile(r"\b(?:in|of|spots in|places in|models in)\s(?:the\s)?top[- ]?(?P<of>\d{1,3})\b", re.IGNORECASE)
_NUMBERED = re.compile(r"^(?:task|test|part|level|section|任务)\s?\d{1,3}\s?[:.：-]\s?(?=\S)", re.IGNORECASE)
_ARROW = re.compile(r"[↑↓⬆⬇]️?")
_UNITS = {"%": "%", "percent": "%", "百分比": "%", "elo": "points", "points": "points", "pts": "points", "分": "points"}
_TEXT_ROLES: tuple[ColumnRole, ...] = ("number", "rank", "subject", "maker", "benchmark", "group", "setting", "notes")
_LONGEST = 200  # characters of a heading
_SHORTEST_NAME = 4  # letters of a name in small letters that is no ordinary word


@dataclass(frozen=True, slots=True)
class LabelReader:
    """Reads headings with the words of tables, the cues of a language, and the catalogue."""

    lookup: Lookup
    annotator: Annotator
    resolver: Resolver
    cues: dict[CueRole, dict[str, str]]
    """Role of a cue -> phrase -> the value it gives."""

    @classmethod
    def of(cls, annotator: Annotator, resolver: Resolver, *others: Annotator) -> LabelReader:
        """The reader for a language; the words of `others` count where its own say nothing."""
        cues: dict[CueRole, dict[str, str]] = {"category": {}, "scope": {}}
        for cue in (cue for one in (*others, annotator) for cue in one.lexicon.cues):
            if cue.role in cues and cue.value is not None:
                for phrase in cue.phrases:
                    cues[cue.role].update(dict.fromkeys(expand(phrase.lower()), cue.value))
        return cls(Lookup(load_table_words(), resolver.catalog), annotator, resolver, cues)

    @property
    def words(self) -> TableWords:
        """The words of tables."""
        return self.lookup.words

    def names(self, text: str) -> list[NameSpan]:
        """The names in a cell or heading."""
        return self.lookup.names(text)

    def read(self, text: str, *, numeric: bool = False) -> Label:
        """The reading of a heading; `numeric` says that numbers stand under it, so that it cannot head words."""
        plain = " ".join(simplify(text).split())
        if len(plain) > _LONGEST:
            return Label(plain[:_LONGEST], "notes")
        if not tidy(_ARROW.sub("", plain)) and plain.strip() not in ("#", "%"):
            return Label(plain, "none")
        main, remarks = split_remarks(_NUMBERED.sub("", _ARROW.sub(" ", plain)))
        label = self._context(Label(plain, own=main or plain), plain, main, remarks)
        main = main or (plain.strip() if plain.strip() in ("#", "%", "$") else " ".join(remarks))
        return (
            self._by_words(label, main, numeric)
            or self._by_name(label, main, remarks, numeric)
            or self._by_part(label, main)
        )

    def _context(self, label: Label, plain: str, main: str, remarks: list[str]) -> Label:
        """Unit, direction, scope and settings, from the heading and its brackets."""
        measures = self.words.measures
        settings = read_settings(main, self.words)[0]
        unit = "%" if re.search(r"%(?!\w)", plain) else None
        for remark in remarks:
            unit = unit or _UNITS.get(remark.lower())
            settings += read_settings(remark, self.words)[0] or self._other_setting(remark)
        better = "↑" in plain or "⬆" in plain or bool(find(plain, measures.higher_is_better))
        worse = "↓" in plain or "⬇" in plain or bool(find(plain, measures.lower_is_better))
        if find(main, measures.arena):
            unit = "points"
        return replace(
            label,
            unit=unit,
            setting="-".join(dict.fromkeys(settings)) or None,
            higher_is_better=False if worse else True if better else None,
            scope=self.cue(plain, "scope"),
            date=self._date(main),
        )

    def _date(self, main: str) -> str | None:
        """The date that a heading is: 'March 2026' over the numbers of that month."""
        found = self.annotator.grammar.find_quantities(main, self.annotator.lexicon)
        return found[0].date if len(found) == 1 and found[0].text == main else None

    def _other_setting(self, remark: str) -> list[str]:
        """A remark of one or two words that is no unit, measure, date or part: the harness or split of a run."""
        key = remark.lower()
        measures = self.words.measures
        if key in _UNITS or find(
            key, measures.plain | measures.named | measures.higher_is_better | measures.lower_is_better
        ):
            return []
        if self.cue(remark, "category") or self.cue(remark, "scope") or key in self.words.categories:
            return []
        if self._known(remark) is not None:
            return []
        named = re.fullmatch(r"[A-Za-z][A-Za-z-]{1,20}(?: [A-Za-z-]{1,20})?", remark)
        return [slug(remark)] if named else []

    def _by_words(self, label: Label, main: str, numeric: bool) -> Label | None:
        """A heading that says what kind of column it is."""
        words = self.words
        key = main.lower().strip(" :.*") or main
        if label.date is not None and numeric:
            return replace(label, role="score")
        if key in words.measures.plain | words.measures.named and (numeric or key not in words.columns["notes"]):
            return self._measure(label, main)
        if not numeric:
            place = words.placed.get(key) or words.placed.get(without(key, frozenset(self._phrases(main, "scope"))))
            if place:
                return replace(label, role="placed", place=place)
        if versus := _VERSUS.fullmatch(main):
            other = versus["other"]
            named = other.lower() in words.rows.own or any(n.kind in ("model", "family") for n in self.names(other))
            if named or re.match(r"vs|versus", main, re.IGNORECASE):
                return replace(label, role="versus", name=other)
        if numeric and "shot" in key and key in words.columns["setting"]:
            return replace(label, role="setting")
        for role in _TEXT_ROLES:
            if (role in ("number", "rank") or not numeric) and key in words.columns[role]:
                return replace(label, role=role)
        if numeric and (share := _SHARE.search(main)):
            return replace(label, role="share", place=int(share["of"]))
        return None

    def _measure(self, label: Label, main: str) -> Label:
        key = main.lower()
        measures = self.words.measures
        named = find(key, measures.named)
        return replace(
            label,
            role="score",
            metric=slug(key) if named else None,
            average=bool(find(key, measures.averages)),
            category=label.category or ("overall" if self.words.categories.get(key) == "overall" else None),
        )

    def _by_name(self, label: Label, main: str, remarks: list[str], numeric: bool) -> Label | None:
        """A heading that names a benchmark or a model, or tells that its column is none of ours."""
        words = self.words
        names = self.names(main)
        rest = _blank(main, names)
        shielded = without(rest, frozenset(p for p in self._phrases(main, "category") if " " in p or "-" in p))
        if find(shielded, words.columns["ignored"]) and self._known(main) is None:
            return replace(label, role="ignored")
        if find(rest, words.columns["rank"]) or any(r.lower() in words.columns["rank"] for r in remarks):
            scoped = without(rest, words.columns["rank"] | frozenset(self._phrases(rest, "scope")))
            kept = [
                w
                for w in scoped.split()
                if w.lower() not in words.boards.fillers | words.boards.generic or self.cue(w, "category")
            ]
            category = self._category(" ".join(kept))
            board = self._named_board(main, names) or next((b for r in remarks if (b := self._known(r))), None)
            return replace(label, role="rank", board=board, category=category, setting=None)
        if (meant := self._in_brackets(main, remarks)) is not None:
            return replace(self._measure(label, rest), board=meant, category=None)
        board = self._board(main, remarks, names)
        if board is not None:
            used = next((main[n.start : n.end] for n in names if n.kind == "benchmark"), main)
            inner = without(tidy(main.replace(used, " ")), words.measures.plain | words.measures.named)
            category = None if board.provisional else self._category(inner, strict=True)
            named = next((r for r in remarks if self.cue(r, "category")), None)
            if named is not None and board.board == "test":  # it tells how the test was run
                label = replace(label, setting="-".join(s for s in (label.setting, slug(named)) if s))
            elif named is not None:
                category = category or self.cue(named, "category")
            return replace(self._measure(label, rest), board=board, category=category)
        models = [n for n in names if n.kind in ("model", "family")]
        if models and not find(rest, words.measures.plain | words.measures.named):
            return replace(label, role="model", name=label.text)
        last = main.lower().split()[-1] if main.split() else ""
        if not models and not numeric and last in words.columns["subject"] and not find(rest, words.measures.plain):
            return replace(label, role="subject")
        return None

    def _by_part(self, label: Label, main: str) -> Label:
        """A heading that names a measure, a setting, a part of a board, or something we do not know."""
        measures = self.words.measures
        _, rest = read_settings(main, self.words)
        found = find(rest, measures.plain | measures.named)
        if found or (label.setting and not rest) or main == "%":
            read = self._measure(label, rest)
            part = without(rest, measures.plain | measures.named)
            category = read.category or (
                self._category(part) if part and part.lower() not in self.words.boards.fillers else None
            )
            return replace(read, category=category, part=part, weak_board=self._known(part) if part else None)
        category = self._category(rest, strict=True)
        own = rest if rest and label.setting else label.own
        return replace(
            label, role="score" if category else "unknown", own=own, category=category, weak_board=self._known(rest)
        )

    def _board(self, main: str, remarks: list[str], names: list[NameSpan]) -> Entity | None:
        """The benchmark that a heading names, as a whole or by a name in it; unseen when it says more than is known."""
        if (
            not any(n.kind == "benchmark" for n in names)
            and (main.islower() or main.istitle())
            and self._category(main, strict=True)
        ):
            return None
        kept = [r for r in remarks if not read_settings(r, self.words)[0] and r.lower() not in _UNITS]
        measures = self.words.measures.plain | self.words.measures.named
        _, bare = read_settings(main, self.words)
        for text in (f"{main} ({', '.join(kept)})" if kept else main, main, bare, without(bare, measures)):
            if text and (found := self._known(text)):
                return found
        return self._named_board(main, names)

    def _in_brackets(self, main: str, remarks: list[str]) -> Entity | None:
        """The test that stands for a field: 'Coding (SWE-bench Verified)', 'Math (AIME 2025)'."""
        if not (main.islower() or main.istitle()) or self._category(main, strict=True) is None:
            return None
        known = [board for remark in remarks if (board := self._known(remark)) is not None and board.board == "test"]
        return known[0] if len(known) == 1 else None

    def _named_board(self, main: str, names: list[NameSpan]) -> Entity | None:
        spotted = [n for n in names if n.kind == "benchmark"]
        if not spotted:
            return None
        _, bare = read_settings(main, self.words)
        more = tidy(_blank(bare, [n for n in self.names(bare) if n.kind == "benchmark"]))
        more = without(more, self.words.measures.plain | self.words.measures.named | self.words.columns["rank"])
        if (
            not more
            or more.lower() in self.words.boards.fillers
            or self._category(more, strict=True)
            or find(more, frozenset(self._phrases(more, "scope")))
        ):
            first = spotted[0]
            return self.resolver.resolve(main[first.start : first.end], kind="benchmark", context=main)
        return self.resolver.resolve(tidy(bare), kind="benchmark")

    def _known(self, text: str) -> Entity | None:
        """The catalogue's benchmark of this very name; a heading of other words is none that was misspelt."""
        found = self.resolver.resolve(text, kind="benchmark") if text else None
        if found is None or found.kind != "benchmark" or found.provisional or " read as " in found.reason:
            return None
        if text.islower() and len(text) <= _SHORTEST_NAME and not any(n.kind == "benchmark" for n in self.names(text)):
            return None
        return found

    def _category(self, text: str, *, strict: bool = False) -> str | None:
        """The part of a board that words name: a well-known one, or, if not `strict`, whatever they say."""
        rest = tidy(text)
        if not rest:
            return None
        key = rest.lower()
        if key in self.words.categories:
            return self.words.categories[key]
        phrases = self._phrases(rest, "category")
        left = [w for w in without(rest, frozenset(phrases)).lower().split() if w not in self.words.boards.fillers]
        if phrases and not left:
            values = [self.cues["category"][phrase] for phrase in phrases]
            return next((value for value in values if value != "overall"), values[0])
        return None if strict else slug(rest) or None

    def _phrases(self, text: str, role: CueRole) -> list[str]:
        return find(_blank(text, self.names(text)), frozenset(self.cues[role]))

    def cue(self, text: str, role: CueRole) -> str | None:
        """The value of the first phrase of a role in a text, outside of names."""
        return next((self.cues[role][phrase] for phrase in self._phrases(text, role)), None)


def _blank(text: str, names: list[NameSpan]) -> str:
    """The text without its names."""
    for name in sorted(names, key=lambda n: -n.start):
        text = text[: name.start] + " " + text[name.end :]
    return tidy(text)
