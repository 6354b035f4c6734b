// An article as it was read: entities, quantities and claims marked in place, and what became of each claim.

import { el, outside, place, plain } from "./dom.js";
import { ask, topicPath } from "./api.js";
import { failure, frame } from "./frame.js";
import { claimCard } from "./claim.js";
import { day, stated, time } from "./words.js";

const id = new URLSearchParams(location.search).get("id") ?? "";
let versions = [];
let shown = 0;

frame(null);
try {
  versions = (await ask("api/v1/articles/" + encodeURIComponent(id))).versions;
  show(0);
  const wanted = versions[0].claims?.claims.find((claim) => claim.claimId === location.hash.slice(1));
  if (wanted) choose(wanted);
} catch (error) {
  failure(document.getElementById("main"), error);
}

function show(index) {
  shown = index;
  const { article, claims } = versions[index];
  const title = plain(article.title ?? "Without a title");
  document.title = title + " · Rangefinder";
  place("title", el("span", {}, title));
  place("byline", el("p", {}, [
    outside(article.canonicalUrl ?? article.url, article.publisher ?? article.url ?? "unknown outlet"),
    article.authors?.length ? " · " + article.authors.join(", ") : "", " · published " + day(article.published), " · fetched " + time(article.fetched),
  ]), article.correctionNote ? el("p", { class: "problem" }, /^correct/i.test(article.correctionNote) ? "" : "Correction: ", article.correctionNote) : null,
  article.kind !== "PUBLISHED" ? el("p", { class: "problem" }, "This article is " + article.kind.toLowerCase() + ".") : null);
  place("text", marked(article.text, claims));
  place("claims", (claims?.claims ?? []).map((claim) => el("p", {}, el("button", { onclick: () => choose(claim) },
    stated(claim.quantity.low, claim.quantity.high, claim.quantity.bound, claim.quantity.unit), " ", claim.counted ?? "", claim.action ? el("span", { class: "soft" }, " · " + claim.action.toLowerCase().replaceAll("_", " ")) : "", claim.in === "title" ? el("span", { class: "soft" }, " · headline") : ""))),
  claims?.claims.length ? null : el("p", { class: "soft" }, claims ? "No claim was found in it." : "It has not been read yet."));
  place("versions", el("h2", {}, "Versions"), versions.map((version, i) => el("p", {}, el("button", { "aria-pressed": String(i === shown), onclick: () => show(i) },
    time(version.article.fetched)), " ", el("code", { class: "soft" }, version.article.version.slice(0, 8)))));
}

// The text cut wherever a mark begins or ends; each piece carries all marks over it.
function marked(text, claims) {
  if (!claims) return [document.createTextNode(plain(text))];
  const marks = [
    ...claims.entities.map((e) => ({ ...e, kind: "entity", title: e.type.toLowerCase() + ": " + e.name })),
    ...claims.quantities.map((q) => ({ ...q, kind: "quantity", title: stated(q.low, q.high, q.bound, q.unit) + " " + (q.counted ?? "") })),
    ...claims.claims.map((c) => ({ ...c, kind: "said", claim: c })),
  ].filter((mark) => mark.in !== "title" && mark.start >= 0 && mark.end <= text.length && mark.start < mark.end);
  const cuts = [...new Set([0, text.length, ...marks.flatMap((mark) => [mark.start, mark.end])])].sort((a, b) => a - b);
  const opening = Map.groupBy ? Map.groupBy(marks, (mark) => mark.start) : marks.reduce((map, mark) => map.set(mark.start, [...(map.get(mark.start) ?? []), mark]), new Map());
  let open = [];
  return cuts.slice(0, -1).map((from, i) => {
    open = [...open.filter((mark) => mark.end > from), ...(opening.get(from) ?? [])];
    return piece(text.slice(from, cuts[i + 1]), from, open);
  });
}

// Where several claims share a sentence, a figure belongs to the claim that states it.
function piece(text, from, marks) {
  if (!marks.length) return document.createTextNode(plain(text));
  const said = marks.map((mark) => mark.claim).filter(Boolean);
  const claim = said.find((c) => c.quantity.start <= from && from < c.quantity.end) ?? said[0];
  return el("span", {
    class: [...new Set(marks.map((mark) => mark.kind))].join(" "), title: marks.map((mark) => mark.title).filter(Boolean).join("\n"),
    "data-from": from, onclick: claim ? () => choose(claim) : null,
  }, text);
}

async function choose(claim) {
  document.querySelectorAll(".chosen").forEach((span) => span.classList.remove("chosen"));
  const spans = [...document.querySelectorAll("[data-from]")].filter((span) => span.dataset.from >= claim.start && span.dataset.from < claim.end);
  if (claim.in !== "title") spans.forEach((span) => span.classList.add("chosen"));
  spans[0]?.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  const { article } = versions[shown];
  const held = (await Promise.all(claim.topics.map((topic) => ask(topicPath(topic) + "/claims/" + claim.claimId).catch(() => null)))).filter(Boolean);
  const titles = new Map(claim.topics.length ? (await ask("api/v1/topics?" + new URLSearchParams(claim.topics.map((topic) => ["topic", topic])))).rows.map((row) => [row.topic, row.title]) : []);
  const found = held[0] ?? { claim, articleId: article.articleId, url: article.url, publisher: article.publisher, published: article.published, fetched: article.fetched, asOf: claim.to, standing: "LISTED", archive: article.archive };
  place("claim", ...claimCard(found, null).flat(), el("h3", {}, "What it became"),
    claim.topics.length ? claim.topics.map((topic) => el("p", {}, "part of ", el("a", { href: "topic.html?id=" + encodeURIComponent(topic) }, titles.get(topic) ?? topic)))
      : el("p", { class: "soft" }, "It lacks what a topic needs, so it counts nowhere; ", el("a", { href: "unrouted.html" }, "all such claims"), "."),
    claim.because?.length ? [el("h3", {}, "Why it was read so"), el("dl", {}, claim.because.map((reason) => [el("dt", {}, reason.part), el("dd", {}, reason.rule, reason.words ? ": “" + reason.words + "”" : "")]))] : null,
    el("p", {}, el("button", { onclick: () => location.replace(location.pathname + location.search) }, "All claims")));
}
