// The stages: what waits, how fast they go, what was put aside.

import { el } from "./dom.js";
import { ask, send } from "./api.js";
import { failure, frame } from "./frame.js";
import { duration, exact, since, time } from "./words.js";

const EVERY_SECONDS = 5;
const DOES = { ingest: "feeds and pages become articles", enrich: "articles become claims", aggregate: "claims become estimates" };
const STATES = { SERVING: ["serves", "good"], REBUILDING: ["being rebuilt", "warn"], KEPT: ["served before", "lane"] };
const box = document.getElementById("pipeline");

frame("Pipeline");
await load();
setInterval(load, EVERY_SECONDS * 1000);

async function load() {
  try {
    const [pipeline, feeds] = await Promise.all([ask("api/v1/pipeline"), ask("api/v1/feeds")]);
    box.replaceChildren(
      pipeline.notReady.length ? el("p", { class: "problem", role: "status" }, "Not ready: " + pipeline.notReady.join("; "))
        : el("p", {}, el("span", { class: "mark good" }, "ready"), " ", summary(pipeline.stages)),
      pipeline.stages.length ? el("ol", { class: "stages" }, pipeline.stages.map((s) => stage(s, s.name === "ingest" ? watched(feeds) : waits(s)))) : el("p", { class: "problem" }, "The cluster does not tell how the stages are doing; numbers are still served."),
      generations(pipeline.generations),
      el("p", {}, el("a", { href: "unrouted.html" }, "Claims that no topic takes")));
    box.setAttribute("aria-busy", "false");
  } catch (error) {
    failure(box, error);
  }
}

function summary(stages) {
  const stopped = stages.filter((s) => s.state !== "RUNNING").map((s) => s.name);
  const letters = stages.reduce((sum, s) => sum + (s.deadLetters ?? 0), 0);
  const waiting = stages.reduce((sum, s) => sum + (s.lag ?? 0), 0);
  return [
    stopped.length ? `Not running: ${stopped.join(", ")}.` : "All stages run.",
    waiting ? ` ${exact(waiting)} ${waiting === 1 ? "record waits" : "records wait"}.` : " Nothing waits.",
    letters ? ` ${exact(letters)} ${letters === 1 ? "record was" : "records were"} put aside.` : " Nothing was put aside.",
  ];
}

// Rules with the state computed with them; more than one only while, and after, something is computed anew.
function generations(all) {
  if (!all.length) return "";
  return el("section", { class: "card table stack", "aria-labelledby": "generations" }, el("h2", { id: "generations" }, "Generations"),
    el("p", { class: "soft" }, "Code, definitions and grades behind every number. A rebuilt one takes over without a gap; the one before can be returned to."),
    el("table", {}, el("thead", {}, el("tr", {}, ["Name", "State", "Begun", "Rules", "Change"].map((name) => el("th", { scope: "col" }, name)))),
      el("tbody", {}, all.map(generation))));
}

function generation(g) {
  const [words, look] = STATES[g.state];
  return el("tr", {}, el("td", {}, el("strong", {}, g.name)),
    el("td", {}, el("span", { class: "mark " + look }, words), g.state === "REBUILDING" ? el("div", { class: "soft" }, left(g)) : null),
    el("td", { title: time(g.since), "data-name": "Begun" }, since(g.since)), el("td", { "data-name": "Rules" }, el("code", {}, g.rules.slice(0, 12))),
    el("td", {}, g.state === "SERVING" ? "" : [change(g, "switch", g.state === "KEPT" ? "Return to it" : "Let it serve"), " ", change(g, "abandon", "Give it up")]));
}

function left({ waiting, switchWhenCaughtUp }) {
  const read = waiting === undefined ? "reads" : waiting ? exact(waiting) + " records to read" : "has read everything";
  return read + (switchWhenCaughtUp ? "; then serves by itself" : "");
}

function change(g, verb, words) {
  return el("button", { onclick: async () => {
    if (!confirm(`${words}: generation ${g.name}?`)) return;
    try {
      await send("api/v1/generations/" + encodeURIComponent(g.name) + "/" + verb, {});
      await load();
    } catch (error) {
      failure(box, error);
    }
  } }, words);
}

function watched({ feeds, total }) {
  const troubled = feeds.filter((feed) => feed.health !== "HEALTHY" && feed.health !== "WAITING").length;
  return [exact(total) + (total === 1 ? " feed" : " feeds"), el("a", { href: "feeds.html" }, !total ? "none is watched" : troubled ? exact(troubled) + " need a look" : "all are well")];
}

function waits({ lag, lagSeconds }) {
  if (lag === undefined) return ["–", "what waits is not known"];
  return lag === 0 ? ["up to date", "nothing waits"]
    : [exact(lag), (lag === 1 ? "record waits" : "records wait") + (lagSeconds ? ", about " + duration(Math.round(lagSeconds)) + " of work" : "")];
}

function stage(s, [big, small]) {
  const running = s.state === "RUNNING";
  return el("li", { class: "card stage" },
    el("div", { class: "tools" }, el("h2", {}, s.name), el("span", { class: "push mark " + (running ? "good" : "bad") }, s.state.toLowerCase())),
    el("p", { class: "soft" }, DOES[s.name]),
    el("div", { class: "big" }, big), el("div", { class: "soft" }, small),
    el("dl", { class: "facts" }, [
      ["Rate", s.perSecond === undefined ? "measuring" : s.perSecond >= 0.1 ? "about " + exact(Number(s.perSecond.toPrecision(2))) + " a second" : "idle"],
      ["Threads", exact(s.members)],
      ["Newest record", el("span", { title: time(s.lastProgress) }, since(s.lastProgress))],
      ["Dead letters", s.deadLetters ? [el("span", { class: "mark bad" }, exact(s.deadLetters)), el("div", {}, s.lastDeadLetter)] : "none"],
    ].map(([name, value]) => [el("dt", {}, name), el("dd", {}, value)])));
}
