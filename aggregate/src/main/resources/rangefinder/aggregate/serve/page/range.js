// Ranges as bars on a common scale, and courses as small lines.

import { el, svg } from "./dom.js";
import { between, compact, exact } from "./words.js";

// Where the largest is this many times the smallest, a linear scale would hide the small ones.
const LOG_FROM = 40;

export class Scale {
  // Near: one range alone is looked at closely, so that 12 to 13 can be told apart; several are compared from zero.
  constructor(rows, near = false) {
    const ends = rows.flatMap((row) => [row.low, row.best, row.high]).filter((value) => value !== null && value !== undefined);
    const positive = ends.filter((value) => value > 0);
    this.max = Math.max(1, ...ends);
    const min = Math.min(this.max, ...positive);
    this.log = this.max / Math.max(min, 1e-9) > LOG_FROM;
    this.min = this.log ? 10 ** Math.floor(Math.log10(min)) : 0;
    if (this.log) this.max = niceAbove(this.max);
    else if (near && min > this.max / 2) [this.min, this.max] = around(min, this.max);
    else this.max *= 1.04;
  }

  at(value) {
    if (this.log) return value <= this.min ? 0 : 100 * Math.log(value / this.min) / Math.log(this.max / this.min);
    return 100 * (value - this.min) / (this.max - this.min);
  }

  ticks() {
    if (!this.log) {
      const step = niceStep((this.max - this.min) / 4);
      const first = Math.ceil(this.min / step - 1e-9);
      return Array.from({ length: Math.floor(this.max / step + 1e-9) - first + 1 }, (_, i) => (first + i) * step);
    }
    const ticks = [];
    const decades = Math.log10(this.max / this.min);
    for (let tick = this.min; tick <= this.max * 1.0001; tick *= decades > 6 ? 100 : 10) ticks.push(tick);
    return ticks;
  }
}

function around(low, high) {
  const margin = Math.max(1, high - low);
  return [Math.max(0, low - margin), high + margin];
}

function niceAbove(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((n) => n * power).find((nice) => nice >= value * 1.02) ?? 10 * power;
}

function niceStep(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 5, 10].map((n) => n * power).find((nice) => nice >= value);
}

export function bar(row, scale, unit, kind = "") {
  const height = kind === "large" ? 40 : 28;
  const middle = height / 2;
  const low = row.low === null || row.low === undefined ? 0 : scale.at(row.low);
  const open = row.high === null || row.high === undefined;
  const high = open ? 100 : scale.at(row.high);
  const inner = row.half && row.half.low != null && row.half.high != null
    ? svg("rect", { class: "half", x: scale.at(row.half.low) + "%", width: Math.max(0.2, scale.at(row.half.high) - scale.at(row.half.low)) + "%", y: middle - 8, height: 16, rx: 3 }) : null;
  return svg("svg", { class: "bar " + kind, role: "img", "aria-label": "best " + exact(row.best, unit) + ", " + between(row.low, row.high, unit), height },
    scale.ticks().map((tick) => svg("line", { class: "grid", x1: scale.at(tick) + "%", x2: scale.at(tick) + "%", y1: 0, y2: height })),
    svg("rect", { class: "range" + (open ? " open" : ""), x: low + "%", width: Math.max(0.6, high - low) + "%", y: middle - 6, height: 12, rx: 6 }),
    inner,
    row.best === null || row.best === undefined ? null
      : svg("rect", { class: "best", x: scale.at(row.best) + "%", transform: "translate(-2 0)", width: 4, y: middle - 11, height: 22, rx: 2 }));
}

export function axis(scale, unit) {
  return el("div", { class: "axis", "aria-hidden": "true" }, scale.ticks().map((tick) => {
    const label = el("span", {}, compact(tick, unit));
    label.style.insetInlineStart = scale.at(tick) + "%";
    return label;
  }));
}

// Low, best and high after each of the latest changes: a band with a line in it.
export function sparkline(points) {
  const width = 120;
  const height = 28;
  if (points.length < 2) return el("span", { class: "sparkline none" }, points.length ? "new" : "");
  const ends = points.flatMap((p) => [p.low ?? p.best, p.high ?? p.best]);
  const min = Math.min(...ends);
  const max = Math.max(...ends);
  const x = (i) => (i * (width - 6) / (points.length - 1) + 2).toFixed(1);
  const y = (value) => (height - 3 - (height - 6) * (max === min ? 0.5 : (value - min) / (max - min))).toFixed(1);
  const line = (of) => points.map((p, i) => `${x(i)},${y(of(p))}`);
  const last = points.at(-1);
  return svg("svg", { class: "sparkline", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": "course: best from " + exact(points[0].best) + " to " + exact(last.best) },
    svg("polygon", { class: "band", points: [...line((p) => p.high ?? p.best), ...line((p) => p.low ?? p.best).reverse()].join(" ") }),
    svg("polyline", { class: "line", points: line((p) => p.best).join(" ") }),
    svg("circle", { class: "end", cx: x(points.length - 1), cy: y(last.best), r: 2.5 }));
}
