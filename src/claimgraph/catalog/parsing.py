"""From the text of a mention to the parts of a name."""

from __future__ import annotations

import re
from functools import lru_cache

from claimgraph.catalog.catalog import Catalog, load_catalog
from claimgraph.catalog.grammar import Generation, ModelName, raw_parts, read_generation
from claimgraph.catalog.stamps import take_stamp
from claimgraph.catalog.tidying import tidy
from claimgraph.catalog.wordbook import Wordbook, wordbook_of

Piece = tuple[str, str]  # role and text


def parse_name(text: str, catalog: Catalog | None = None) -> ModelName:
    """The parts of a model's or family's name; a text that is none gives a name of unknown words."""
    return _parse(text, catalog or load_catalog())


@lru_cache(maxsize=65536)
def _parse(text: str, catalog: Catalog) -> ModelName:
    return parse_with(wordbook_of(catalog), text)


def parse_with(book: Wordbook, text: str) -> ModelName:
    """The parts of a name in the words of a wordbook."""
    tidied = tidy(text, book)
    stamp, folded = take_stamp(tidied.text)
    name = _classify(_compounds(_segments(raw_parts(folded), book), book), book)
    return ModelName(**name, stamp=stamp, maker=tidied.maker, plural=tidied.plural)  # type: ignore[arg-type]


def _segments(pieces: list[Piece], book: Wordbook) -> list[Piece]:
    """Words run together are split ('codellama' is code, llama), words torn apart are joined ('deep seek')."""
    out: list[Piece] = []
    i = 0
    while i < len(pieces):
        role, text = pieces[i]
        i += 1
        if role != "word":
            out.append(("generation" if role == "joined" else role, text))
        elif joined := _joined(pieces, i - 1, book):
            name = book.aliases.get(joined[0], joined[0])
            out += [("word", w) for w in re.findall(r"[^\W\d_]+", name)]
            i += joined[1] - 1
        else:
            following = pieces[i][1] if i < len(pieces) and pieces[i][0] == "joined" else ""
            words = split_word(text, book.segments)
            if not words and following[:1].isdigit() and "a" <= text[-1] <= "z" and text not in book.words:
                # 'deepseekr' before '1': the last letter is the version's series.
                words = [text[:-1]] if text[:-1] in book.segments else split_word(text[:-1], book.segments)
                if words:
                    pieces = [*pieces[:i], ("generation", text[-1] + following), *pieces[i + 1 :]]
            out += [("word", w) for w in words or [text]]
    return out


def _joined(pieces: list[Piece], start: int, book: Wordbook) -> tuple[str, int] | None:
    for n in (3, 2):
        run = pieces[start : start + n]
        if len(run) == n and all(role == "word" for role, _ in run):
            word = "".join(text for _, text in run)
            if (
                word in book.stems
                or word in book.aliases
                or (len(run[-1][1]) == 1 and word in book.words and run[0][1] not in book.stems)
            ):
                return word, n
    return None


def split_word(word: str, segments: frozenset[str]) -> list[str] | None:
    """The word as a run of these words, the longest first; None when it is one itself or does not divide."""
    if word in segments or not 4 <= len(word) <= 40:
        return None
    divided: list[list[str] | None] = [None for _ in word]
    divided.append([])
    for start in range(len(word) - 2, -1, -1):
        for end in range(len(word), start + 1, -1):
            rest = divided[end]
            if rest is not None and word[start:end] in segments:
                divided[start] = [word[start:end], *rest]
                break
    return divided[0]


def _compounds(pieces: list[Piece], book: Wordbook) -> list[Piece]:
    """Two words that are one in the vocabulary ('deep think') joined; then one spelling for each word."""
    vocabulary = book.vocabulary
    out: list[Piece] = []
    i = 0
    while i < len(pieces):
        role, text = pieces[i]
        if role == "word" and i + 1 < len(pieces) and pieces[i + 1][0] == "word":
            following = pieces[i + 1][1]
            pair = next((p for p in (f"{text}-{following}", f"{following}-{text}") if p in vocabulary.all), None)
            if pair:
                text = pair
                i += 1
        i += 1
        out.append((role, vocabulary.synonyms.get(text, text) if role == "word" else text))
    return out


def _classify(pieces: list[Piece], book: Wordbook) -> dict[str, tuple[object, ...]]:
    found: dict[str, set[str]] = {role: set() for role in _ROLES}
    generations: set[Generation] = set()
    sized = any(role == "size" for role, _ in pieces)
    for role, text in pieces:
        if role == "generation" and sized and re.fullmatch(r"a\d+(?:\.\d+)?|\d+a", text):
            found["active"].add(text.strip("a"))  # '35B A3', '30B-3A': the unit was lost
        elif role == "generation":
            generations.add(read_generation(text))
        elif role in ("size", "active"):
            found[role].add(text)
        elif role == "context":
            found["other"].add(text)
        elif text != "v":
            found[_role_of(text, book)].add(text)
    stems = set(found["family"])
    for stem in stems:
        found["family"] -= book.ancestors[stem] - book.implied.get(stem, frozenset())
    found["family"].update(word for stem in stems for word in book.implied.get(stem, ()))
    parts: dict[str, tuple[object, ...]] = {role: tuple(sorted(words)) for role, words in found.items()}
    return {**parts, "generation": tuple(sorted(generations, key=str))}


_ROLES = ("family", "tier", "size", "active", "variant", "effort", "other")


def _role_of(word: str, book: Wordbook) -> str:
    words = book.vocabulary
    if word in book.stems:
        return "family"
    if word in words.tiers:
        return "tier"
    if word in words.variants:
        return "variant"
    return "effort" if word in words.efforts else "other"
