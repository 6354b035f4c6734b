// The feeds, worst first: what fails, what fell silent, when each last brought something.

import { el } from "./dom.js";
import { ask } from "./api.js";
import { failure, frame } from "./frame.js";
import { count, duration, since, time } from "./words.js";

const EVERY_SECONDS = 15;
const TOLD_EVERY_HOURS = 1.1;
const HEALTH = {
  FAILING: ["failing", "bad"], RETIRED: ["retired by its outlet", "bad"], SILENT: ["silent", "warn"], TROUBLED: ["needs a look", "warn"], WAITING: ["not asked yet", "lane"], HEALTHY: ["healthy", "good"],
};
const box = document.getElementById("feeds");

frame("Feeds");
await load();
setInterval(load, EVERY_SECONDS * 1000);

async function load() {
  try {
    const { feeds, total } = await ask("api/v1/feeds");
    box.replaceChildren(feeds.length ? el("div", { class: "card table stack" }, el("table", {}, el("caption", {}, summary(feeds, total)),
      el("thead", {}, el("tr", {}, ["Feed", "Health", "Last new entry", "Last success", "Asked"].map((name) => el("th", { scope: "col" }, name)))),
      el("tbody", {}, feeds.map(row)))) : el("p", { class: "soft" }, "No feed is configured, or none has been asked yet."));
    box.setAttribute("aria-busy", "false");
  } catch (error) {
    failure(box, error);
  }
}

function summary(feeds, total) {
  const counts = Object.entries(HEALTH).map(([health, [name]]) => [feeds.filter((feed) => feed.health === health).length, name]).filter(([count]) => count);
  return count(total, "feed") + ": " + counts.map(([count, name]) => count + " " + name).join(", ");
}

function row(feed) {
  const [name, look] = HEALTH[feed.health];
  return el("tr", {},
    el("td", {}, feed.publisher ? [el("strong", {}, feed.publisher), el("div", { class: "soft" }, feed.url)] : address(feed.url), feed.movedTo ? el("div", { class: "soft" }, "moved to " + feed.movedTo) : null, feed.distrusted ? el("div", { class: "soft" }, "its validators lie: always asked in full") : null),
    el("td", {}, el("span", { class: "mark " + look }, name), feed.problem ? el("div", { class: "soft" }, feed.problem) : feed.failure ? el("div", { class: "soft" }, feed.failure + (feed.failures > 1 ? `, ${feed.failures} times in a row` : "")) : null),
    el("td", { title: time(feed.changed), "data-name": "New entry" }, since(feed.changed), feed.usualGapSeconds ? el("div", { class: "soft" }, "usually every " + duration(feed.usualGapSeconds)) : null),
    el("td", { title: time(feed.succeeded), "data-name": "Success" }, since(feed.succeeded), silence(feed)),
    el("td", { title: "next: " + time(feed.next), "data-name": "Asked" }, feed.intervalSeconds ? "every " + duration(feed.intervalSeconds) : "", feed.next && new Date(feed.next) > new Date() ? el("div", { class: "soft" }, "again " + since(feed.next)) : null));
}

// That nothing has changed is told once an hour, trouble at once: what is overdue for longer than that was told by nobody.
function silence(feed) {
  const overdueHours = (Date.now() - new Date(feed.next)) / 3_600_000;
  if (!feed.next || overdueHours < 0 || feed.health === "RETIRED") return null;
  return overdueHours > TOLD_EVERY_HOURS ? el("div", {}, el("span", { class: "mark warn", title: "Even an unchanged feed is told of once an hour: does ingest run?" }, "no word since")) : feed.failures ? null : el("div", { class: "soft" }, "no trouble since");
}

function address(url) {
  const parsed = URL.canParse?.(url) ? new URL(url) : null;
  return parsed ? [el("strong", {}, parsed.host), el("span", { class: "soft" }, parsed.pathname + parsed.search)] : url;
}
