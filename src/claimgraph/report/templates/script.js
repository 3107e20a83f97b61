"use strict";
document.documentElement.classList.add("scripted");

const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const one = (id) => document.getElementById(id);

// Findings: filters and search.
const filters = one("filters");
const cards = all(".card");
const total = cards.reduce((sum, card) => sum + Number(card.dataset.findings), 0);
const words = new Map();
const facets = ["rule", "model", "board", "article"];

function wordsOf(card) {
  // A large report has many words: they are taken together when they are first asked for.
  if (!words.has(card)) words.set(card, card.textContent.toLowerCase());
  return words.get(card);
}

function within(dates, since, until) {
  // A month or a year counts where any of its days does.
  return dates.some((date) => (!until || date <= until) && (!since || date >= since.slice(0, date.length)));
}

function applyFilters() {
  const verdicts = new Set(all("input[name=verdict]:checked", filters).map((box) => box.value));
  const asked = one("search").value.toLowerCase().split(/\s+/).filter(Boolean);
  const since = one("since").value, until = one("until").value;
  let shown = 0;
  for (const card of cards) {
    const fits = verdicts.has(card.dataset.verdict)
      && facets.every((name) => !one(name).value || card.dataset[name].split(" ").includes(one(name).value))
      && (!(since || until) || within(card.dataset.dates.split(" ").filter(Boolean), since, until))
      && asked.every((word) => wordsOf(card).includes(word));
    card.hidden = !fits;
    shown += fits && Number(card.dataset.findings);
  }
  for (const group of all(".verdict-group")) group.hidden = !group.querySelector(".card:not([hidden])");
  one("shown").textContent = `${shown} of ${total} findings shown`;
}
filters.addEventListener("input", applyFilters);
filters.addEventListener("change", applyFilters);
filters.addEventListener("submit", (event) => event.preventDefault());
filters.addEventListener("reset", () => setTimeout(applyFilters));
applyFilters();

// Permalinks: what a link points at is opened, and shown even if a filter hides it.
function reveal() {
  const target = one(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  if (target.closest(".card[hidden]")) filters.reset(), applyFilters();
  for (let box = target.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
  target.scrollIntoView();
}
addEventListener("hashchange", reveal);
reveal();

// Articles: a mark in focus shows what was read out of it.
const peek = one("peek");
let marked = null;

function showClaims(mark) {
  if (marked) marked.removeAttribute("aria-current");
  marked = mark;
  mark.setAttribute("aria-current", "true");
  const close = document.createElement("button");
  close.textContent = "Close";
  close.addEventListener("click", hideClaims);
  peek.replaceChildren(close, ...mark.dataset.claims.split(" ").map((id) => {
    const entry = document.createElement("div");
    entry.className = "entry";
    entry.append(...[...one(id).childNodes].map((node) => node.cloneNode(true)));
    return entry;
  }));
  peek.hidden = false;
  peek.scrollTop = 0;
}

function hideClaims() {
  peek.hidden = true;
  if (marked) {
    marked.removeAttribute("aria-current");
    if (peek.contains(document.activeElement) || document.activeElement === document.body) marked.focus({ preventScroll: true });
    marked = null;
  }
}
document.addEventListener("focusin", (event) => {
  const mark = event.target.closest("a.claim");
  if (mark && mark !== marked) showClaims(mark);
});
document.addEventListener("click", (event) => {
  const mark = event.target.closest("a.claim");
  if (mark && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    showClaims(mark);
  } else if (!peek.hidden && !peek.contains(event.target)) hideClaims();
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !peek.hidden) hideClaims();
});

// Find a name in the table of facts, among the drawings and the articles.
for (const [field, rows] of [
  ["facts-search", all("#facts tbody tr")], ["explore-search", all(".near")], ["articles-search", all("details.article")],
]) {
  one(field)?.addEventListener("input", (event) => {
    const asked = event.target.value.toLowerCase().split(/\s+/);
    for (const row of rows) row.hidden = !asked.every((word) => row.dataset.name.includes(word));
  });
}

// In print everyone who is to be asked is named; articles are printed if they are open.
addEventListener("beforeprint", () => one("calls")?.setAttribute("open", ""));
