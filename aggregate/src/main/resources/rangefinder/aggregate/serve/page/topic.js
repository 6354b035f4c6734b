// One topic: its numbers in words, why they are so, its course with every claim, who says what, what changed, and what if.

import { el, hidden, place } from "./dom.js";
import { ask, follow, topicPath } from "./api.js";
import { failure, frame, tell } from "./frame.js";
import { Chart, legend } from "./chart.js";
import { claimCard, quote } from "./claim.js";
import { marksOf } from "./marks.js";
import { axis, bar, Scale } from "./range.js";
import { WhatIf } from "./whatif.js";
import { between, count, day, exact, LANES, rounded, shares, time } from "./words.js";

const id = new URLSearchParams(location.search).get("id") ?? "";
const path = topicPath(id);
const $ = (name) => document.getElementById(name);
let estimate = null;
let laneName = null;
let chart = null;
let dots = null;
let oldest = null;
let asked = 0;

frame(null);
const whatIf = new WhatIf($("sources"), path);
try {
  await load();
  follow("?topic=" + encodeURIComponent(id), changed);
} catch (error) {
  failure($("main"), error);
}

async function load() {
  const [live, first] = await Promise.all([ask(path), ask(path + "/changes?limit=30")]);
  estimate = live;
  laneName ??= lanes()[0]?.lane ?? "REALISED";
  showNumbers();
  performance.mark("numbers-shown");
  showLog(first, false);
  await new Promise(requestAnimationFrame);
  await showChart();
}

function lanes() {
  const order = Object.keys(LANES);
  return [...estimate.lanes].sort((a, b) => order.indexOf(a.lane) - order.indexOf(b.lane));
}

function lane() {
  return estimate.lanes.find((l) => l.lane === laneName);
}

function showNumbers() {
  document.title = estimate.title + " · Rangefinder";
  place("title", document.createTextNode(el("i", {}, estimate.title).textContent));
  const shown = lane();
  const tabs = lanes().length > 1 ? el("div", { class: "tools", role: "group", "aria-label": "What happened, and what is planned or expected, apart" },
    lanes().map((l) => el("button", { "aria-pressed": String(l.lane === laneName), onclick: () => choose(l.lane) }, LANES[l.lane]))) : null;
  $("head").replaceChildren(...[
    el("div", { class: "marks" }, marksOf(estimate, shown)), tabs,
    shown ? headline(shown) : el("p", {}, "No claim of this topic counts at the moment."),
    shown ? ruled(shown) : null,
    shown ? el("p", { class: "inwords" }, sentence(shown)) : null,
    estimate.coverage?.length ? el("p", { class: "note" }, el("strong", {}, "Who is missing: "), estimate.coverage.join("; ")) : null,
    estimate.perhapsSame?.length ? el("p", { class: "note" }, el("strong", {}, "Perhaps the same happening: "), estimate.perhapsSame.map((other) => [el("a", { href: "topic.html?id=" + encodeURIComponent(other) }, other), " "])) : null,
    shown?.scores?.length ? cameTrue(shown.scores) : null,
    el("div", { id: "why" }),
  ].filter(Boolean));
  $("head").setAttribute("aria-busy", "false");
  whatIf.show(estimate, laneName);
  place("facts", facts(shown));
  $("csv").href = path + "/claims.csv";
  $("json").href = path;
  $("json").download = "estimate.json";
  $("atom").href = path + "/feed.atom";
}

function choose(name) {
  laneName = name;
  showNumbers();
  showChart();
}

function headline(l) {
  const end = (name, label, text) => el("div", { class: "end " + name }, el("span", { class: "label" }, label), el("span", { class: "value" }, text),
    el("button", { "aria-expanded": "false", "aria-controls": "why", "aria-label": `Why ${label} ${text}?`, "data-end": name, onclick: (event) => why(event.currentTarget, name) }, "Why?"));
  return el("div", { class: "headline" }, end("low", "low", rounded(l.low, estimate.unit)), end("best", "best", exact(l.best, estimate.unit)), end("high", "high", rounded(l.high, estimate.unit)));
}

// The bar over its own scale, wide enough for what is claimed.
function ruled(l) {
  const scale = new Scale([l, { low: l.claimedLow, high: l.claimedHigh }], true);
  return el("div", { class: "ruled" }, bar(l, scale, estimate.unit, "large"), axis(scale));
}

function sentence(l) {
  const whose = l.statements.find((s) => s.low === l.best || s.high === l.best);
  const likely = l.low === l.high ? "" : ` With eight chances in ten the figure lies ${between(l.low, l.high, estimate.unit)}.`;
  const claimed = l.claimedLow === l.claimedHigh ? ""
    : ` Stated are ${l.claimedLow === undefined ? "figures without a lower end" : exact(l.claimedLow, estimate.unit)} to ${l.claimedHigh === undefined ? "figures without an upper end" : exact(l.claimedHigh, estimate.unit)}.`;
  return [
    el("strong", {}, "Best figure: " + exact(l.best, estimate.unit)), whose ? `, stated by ${whose.name}.` : ".", likely,
    ` ${count(l.originators, "source", "independent sources")} in ${count(l.articles, "article")}, as of ${day(l.asOf)}.`,
    claimed, l.contested ? " Sources contradict each other: " + camps(l) + "." : "",
    l.conventions?.length ? " They may count differently: " + l.conventions.join("; ") + "." : "",
    l.lowerBoundShare > 0.5 ? " Most of the weight comes from statements of the form “at least”." : "",
  ];
}

const OUTCOMES = { HELD: ["came true", "good"], TOO_LOW: ["too low", "warn"], TOO_HIGH: ["too high", "warn"] };

// What became of plans and forecasts whose day has come.
function cameTrue(scores) {
  return el("div", {}, el("h3", {}, "What became of them"), el("ul", { class: "scores" }, scores.map((s) =>
    el("li", {}, el("span", { class: "mark " + OUTCOMES[s.outcome][1] }, OUTCOMES[s.outcome][0]), ` ${s.name} said ${s.said} on ${day(s.saidOn)}, due ${day(s.due)}: it was ${exact(s.best, estimate.unit)} by then.`))));
}

function camps(l) {
  const parts = shares(l.camps.map((c) => c.share));
  return l.camps.map((c, i) => `${c.low === c.high ? exact(c.low, estimate.unit) : exact(c.low, estimate.unit) + " to " + exact(c.high, estimate.unit)} (${parts[i]} of the weight${c.weak ? ", weak" : ""}${c.convention ? "; " + c.convention : ""})`).join(" against ");
}

async function why(button, end) {
  const open = button.getAttribute("aria-expanded") === "true";
  document.querySelectorAll(".headline [aria-expanded]").forEach((b) => b.setAttribute("aria-expanded", "false"));
  if (open) return place("why");
  button.setAttribute("aria-expanded", "true");
  const explanation = (await ask(path + "/explain?lane=" + laneName))[end];
  const reasons = await Promise.all(explanation.reasons.map(async (reason) => {
    const claims = await Promise.all(reason.claims.slice(0, 5).map((claim) => ask(path + "/claims/" + claim).catch(() => null)));
    return el("li", {}, reason.text, claims.filter(Boolean).map((c) => quote(c, chooseClaim)));
  }));
  place("why", el("div", { class: "why", role: "region", "aria-label": "Why" }, el("h3", {}, end === "best" ? `Why is the best figure ${exact(explanation.value, estimate.unit)}?` : `Why does the range ${end === "low" ? "begin" : "end"} at ${rounded(explanation.value, estimate.unit)}?`), el("ol", {}, reasons)));
}

function showLegend() {
  place("legend", legend(dots));
}

async function showChart() {
  const [course, all] = [ask(path + "/course?lane=" + laneName), ask(path + "/dots")];
  dots = await all;
  if (!chart) {
    chart = new Chart($("chart"), preview);
    $("scale-switch").addEventListener("click", switchScale);
    addEventListener("theme", showLegend);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", showLegend);
    $("png").addEventListener("click", () => save("png", chart.png()));
    $("svg").addEventListener("click", () => save("svg", "data:image/svg+xml;charset=utf-8," + encodeURIComponent(chart.svg())));
    $("older").addEventListener("click", async () => showLog(await ask(path + "/changes?limit=30&before=" + oldest), true));
  }
  chart.show(chart.course, dots);
  showLegend();
  performance.mark("claims-drawn");
  chart.show(held((await course).points), dots);
  if (!asked) showBehindBest();
  $("scale-switch").setAttribute("aria-pressed", String(chart.log));
  performance.mark("chart-drawn");
}

// The numbers of the last move hold until the day that the estimate speaks of.
function held(points) {
  const last = points.at(-1);
  const today = lane()?.asOf;
  return last && today > last.day ? [...points, { ...last, day: today }] : points;
}

function switchScale() {
  chart.log = !chart.log;
  $("scale-switch").setAttribute("aria-pressed", String(chart.log));
  chart.draw();
}

function save(kind, address) {
  el("a", { href: address, download: "range." + kind }).click();
}

// Before anything is chosen: the sentence behind the best figure.
function showBehindBest() {
  const best = lane()?.statements.find((s) => s.low === lane().best || s.high === lane().best);
  if (best?.claims.length) preview(best.claims[0], true, best.claims.length > 1 ? "A sentence behind the best figure" : "The sentence behind the best figure");
}

function chooseClaim(claim) {
  preview(claim, true);
}

// Many dots pass under a moving pointer; only where it rests is the claim asked for, and the last one asked for is shown.
async function preview(claim, now, heading) {
  const turn = ++asked;
  if (!now) await new Promise((done) => setTimeout(done, 120));
  if (turn !== asked) return;
  const found = await ask(path + "/claims/" + claim).catch(() => null);
  if (found && turn === asked) place("claim", claimCard(found, estimate, heading));
}

function showLog(page, further) {
  const items = page.changes.map((change) => logItem(change));
  if (further) $("log").append(...items);
  else $("log").replaceChildren(...items);
  oldest = page.next ?? null;
  $("older").hidden = oldest === null;
  if (!$("log").children.length) $("log").append(el("li", { class: "soft" }, "Nothing has changed yet."));
}

function logItem(change, fresh) {
  const { before, after } = change;
  const best = (n) => exact(n?.best, estimate.unit);
  const range = after && after.low !== after.high ? el("span", { class: "soft" }, ` (${rounded(after.low, estimate.unit)} to ${rounded(after.high, estimate.unit)})`) : null;
  const told = new Map(change.reasons.map((reason) => [reason.text, reason]));
  return el("li", { class: fresh ? "changed" : null, "data-event": change.id },
    el("div", { class: "move" }, change.lane === "REALISED" ? null : LANES[change.lane] + ": ",
      !after ? "no figure is left" : before && before.best !== after.best ? [best(before), el("span", { class: "arrow", "aria-hidden": "true" }, before.best < after.best ? " ↗ " : " ↘ "), hidden(" to "), best(after)] : best(after), range),
    [...told.values()].map((reason) => el("div", {}, el("span", { class: "reason" }, reason.text), " ",
      reason.claimId ? el("button", { class: "link", title: reason.rule, onclick: () => chooseClaim(reason.claimId) }, "sentence") : null)),
    el("time", { datetime: change.at }, time(change.at)));
}

async function changed(change) {
  estimate = await ask(path);
  laneName = estimate.lanes.some((l) => l.lane === laneName) ? laneName : lanes()[0]?.lane ?? laneName;
  $("log").prepend(logItem(change, true));
  showNumbers();
  await showChart();
  const reason = change.reasons[0]?.text ?? "";
  tell(`The best figure is now ${exact(change.after?.best, estimate.unit)}. ${reason}`);
}

function facts(l) {
  const rows = [
    ["Topic", el("code", {}, estimate.topic)],
    ["Kind", estimate.topicClass === "INCIDENT" ? "incident: agreement narrows the range" : "long-running: independent sources narrow the range"],
    ["Measure", estimate.measure],
    l?.floor != null && ["Corroborated", "at least " + exact(l.floor, estimate.unit)],
    l?.wide && ["95% range", between(l.wide.low, l.wide.high, estimate.unit)],
    l?.agreement && ["Agreement", l.agreement.toLowerCase()],
    l?.horizon && ["Due", day(l.horizon)],
    ["Rules", el("code", {}, estimate.rules)],
    ["Digest", el("code", { title: "equal digests prove equal inputs" }, estimate.inputDigest.slice(0, 12))],
  ];
  return [el("h2", {}, "About this topic"), el("dl", { class: "facts" }, rows.filter(Boolean).map(([name, value]) => [el("dt", {}, name), el("dd", {}, value)]))];
}
