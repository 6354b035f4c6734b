// A claim: the sentence with its figure, who said it through whom, where it stands, what became of it.

import { el, outside } from "./dom.js";
import { day, KINDS, LANES, stated, STANDINGS, time } from "./words.js";

const BASES = { TOTAL: "total so far", STOCK: "level at a date", INCREMENT: "additional", PART: "part of another figure", RATE: "rate" };

export function claimCard(found, estimate, heading = "Claim") {
  const { claim } = found;
  return [
    el("h2", {}, heading),
    el("div", { class: "figure" }, stated(claim.quantity.low, claim.quantity.high, claim.quantity.bound, claim.quantity.unit ?? estimate?.unit), " ", el("span", { class: "soft" }, claim.counted ?? "")),
    el("blockquote", {}, sentence(claim)),
    el("dl", {}, [
      ["Said by", chain(claim)],
      ["Reported by", [outside(found.url, found.publisher ?? "the article"), ", ", day(found.published)]],
      ["Speaks of", day(found.asOf) + ", " + LANES[claim.lane] + ", " + BASES[claim.basis]],
      ["Standing", STANDINGS[found.standing] + (found.because ? ": " + found.because : "")],
      ["Known since", time(found.fetched)],
      ["Article", el("a", { href: "article.html?id=" + encodeURIComponent(found.articleId) + "#" + claim.claimId }, "read it with everything marked")],
      found.archive && ["Archive", el("code", {}, found.archive.file + " @ " + found.archive.offset)],
    ].filter(Boolean).map(([name, value]) => [el("dt", {}, name), el("dd", {}, value)])),
  ];
}

// The originator first, then who relays it.
function chain(claim) {
  return [el("strong", {}, claim.source.name), " (" + KINDS[claim.source.kind] + ")", claim.via.map((v) => [" → ", v.name])];
}

// The sentence with its figure marked; the figure's offsets are those of the article.
export function sentence(claim) {
  const from = claim.quantity.start - claim.start;
  const to = claim.quantity.end - claim.start;
  const inside = from >= 0 && to <= claim.quote.length && from < to;
  return inside ? [claim.quote.slice(0, from), el("mark", {}, claim.quote.slice(from, to)), claim.quote.slice(to)] : claim.quote;
}

export function quote(found, onChosen) {
  return el("blockquote", {}, sentence(found.claim), " ",
    el("span", { class: "soft" }, "— ", found.claim.source.name, ", ", found.publisher ?? "", ", ", day(found.published)), " ",
    el("button", { class: "link", onclick: () => onChosen(found.claim.claimId) }, "details"));
}
