// The band over time with the best line, and every claim a dot: shape by lane, colour by kind of source, a bar for what its bound leaves open.

import { compact, dayOfMonth, LANES } from "./words.js";
import { svg, el } from "./dom.js";

// Kinds of source in five families: more colours cannot be told apart. Okabe and Ito's palette, safe for colour-blind readers.
const FAMILIES = [
  ["official", ["government", "military", "intelligence"], "#0072b2", "#56b4e9"],
  ["international, aid", ["international", "ngo"], "#00805c", "#2fc79a"],
  ["media", ["medium"], "#b34700", "#ff9a4d"],
  ["research, company", ["researcher", "company"], "#a0417f", "#e59bc9"],
  ["witness, unnamed", ["witness", "anonymous"], "#5f6670", "#b3bcc6"],
];
const SHAPES = { REALISED: "circle", PLANNED: "diamond", FORECAST: "triangle", HYPOTHETICAL: "rect", DENIED: "path://M0,1L1,0L4,3L7,0L8,1L5,4L8,7L7,8L4,5L1,8L0,7L3,4Z" };
// So many dots of one kind are drawn in one stroke, filled, since nobody tells their rims apart.
const MANY = 600;
// Beyond this many, bars are a grey wall.
const MOST_BARS = 300;
const LOG_FROM = 20;
const DAY = 86_400_000;

export class Chart {
  constructor(box, onChosen) {
    this.box = box;
    this.onChosen = onChosen;
    this.course = [];
    this.dots = null;
    this.log = null;
    this.order = [];
    this.chart = echarts.init(box, null, { renderer: "canvas" });
    this.chart.on("click", (event) => event.data && this.choose(this.order.indexOf(event.data[2])));
    this.chart.on("mouseover", (event) => event.seriesType === "scatter" && onChosen(this.dots.claim[event.data[2]], false));
    new ResizeObserver(() => this.chart.resize()).observe(box);
    addEventListener("theme", () => this.draw());
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.draw());
    box.addEventListener("keydown", (event) => this.key(event));
  }

  show(course, dots) {
    this.course = throughTheDay(course);
    this.dots = dots;
    this.order = dots.day.map((_, i) => i).sort((a, b) => (dots.day[a] < dots.day[b] ? -1 : dots.day[a] > dots.day[b] ? 1 : a - b));
    if (this.log === null) this.log = this.spread() > LOG_FROM;
    this.draw();
  }

  spread() {
    const values = this.dots.low.map((low, i) => low ?? this.dots.high[i]).filter((value) => value > 0);
    return values.length ? values.reduce((a, b) => Math.max(a, b)) / values.reduce((a, b) => Math.min(a, b)) : 1;
  }

  key(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step || !this.order.length) return;
    event.preventDefault();
    this.choose(Math.min(this.order.length - 1, Math.max(0, (this.at ?? (step > 0 ? -1 : this.order.length)) + step)));
  }

  choose(at) {
    if (at < 0) return;
    this.at = at;
    const index = this.order[at];
    this.chosen = index;
    this.chart.setOption({ series: [this.mark()] });
    this.onChosen(this.dots.claim[index], true);
  }

  draw() {
    if (this.dots) this.chart.setOption(this.option(), { notMerge: true });
  }

  option() {
    const text = { color: ink("--soft"), fontFamily: getComputedStyle(document.body).fontFamily };
    return {
      animation: false,
      backgroundColor: "transparent",
      textStyle: text,
      grid: { left: 8, right: 58, top: 18, bottom: 8, containLabel: true },
      xAxis: { type: "time", ...this.span(), minInterval: DAY, axisLine: { lineStyle: { color: ink("--line") } }, axisLabel: { color: ink("--soft"), hideOverlap: true, formatter: dayOfMonth }, splitLine: { show: false }, axisTick: { show: false } },
      yAxis: { type: this.log ? "log" : "value", min: this.log ? this.floor() : 0, axisLabel: { color: ink("--soft"), formatter: (v) => compact(v) }, splitLine: { lineStyle: { color: ink("--grid") } } },
      dataZoom: [{ type: "inside", zoomOnMouseWheel: "ctrl", moveOnMouseWheel: false }],
      series: [this.band(), this.best(), this.end("low"), this.end("high"), this.bars(), ...this.points(), this.mark()].filter(Boolean),
    };
  }

  // From the first day to the last, never less than a few days wide, so that a single day does not look like a wall.
  span() {
    const days = [...this.dots.day, ...this.course.map((p) => p.day)].sort();
    if (!days.length) return {};
    const [first, last] = [Date.parse(days[0]), Date.parse(days.at(-1))];
    const margin = Math.max(DAY / 2, (last - first) * 0.02);
    return { min: first - margin, max: last + margin };
  }

  // A log scale begins at the decade below the smallest value; nothing can be drawn at zero.
  floor() {
    const values = [...this.dots.low, ...this.dots.high, ...this.course.map((p) => p.low)].filter((value) => value > 0);
    return values.length ? 10 ** Math.floor(Math.log10(values.reduce((a, b) => Math.min(a, b)))) : 1;
  }

  drawable(value) {
    return this.log ? Math.max(value ?? 0, this.floor()) : value ?? 0;
  }

  band() {
    const points = this.course.filter((p) => p.best !== undefined);
    if (!points.length) return null;
    return {
      type: "custom", silent: true, z: 1, dimensions: ["day", "low", "high"],
      data: [[points[0].day, this.drawable(points[0].low), this.top(points)]],
      encode: { x: 0, y: [1, 2] },
      clip: true,
      renderItem: (_, api) => ({
        type: "polygon",
        shape: { points: [...steps(points, (p) => p.high ?? p.best), ...steps(points, (p) => p.low ?? p.best).reverse()].map(([x, y]) => api.coord([x, this.drawable(y)])) },
        style: { fill: ink("--band") },
      }),
    };
  }

  // Where the band stands now, written beside it.
  end(which) {
    const last = this.course.filter((p) => p.best !== undefined).at(-1);
    if (!last || last[which] == null || compact(last[which]) === compact(last.best)) return null;
    return { type: "line", symbol: "none", silent: true, z: 2, lineStyle: { width: 0 }, data: [[last.day, this.drawable(last[which])]], ...this.written(compact(last[which]), "--soft", 400) };
  }

  written(text, colour, weight) {
    return { endLabel: { show: true, formatter: text, color: ink(colour), fontWeight: weight, fontSize: 12, distance: 6 }, labelLayout: { moveOverlap: "shiftY" } };
  }

  top(points) {
    return points.reduce((top, p) => Math.max(top, p.high ?? p.best), 0);
  }

  best() {
    return { type: "line", step: "end", symbol: "none", silent: true, z: 2, lineStyle: { color: ink("--best"), width: 2.5 }, ...this.written(compact(this.course.at(-1)?.best), "--ink", 700), data: this.course.map((p) => [p.day, this.drawable(p.best)]) };
  }

  // What a bound leaves open: upwards for "at least", downwards for "at most", both ends of a range.
  bars() {
    const { low, high, bound, day: days, standing } = this.dots;
    const open = this.order.filter((i) => bound[i] !== "EXACT" && (standing[i] === "CURRENT" || standing[i] === "SUPERSEDED")).slice(-MOST_BARS);
    return {
      type: "custom", silent: true, z: 3, clip: true, encode: { x: 0, y: [1, 2] },
      data: open.map((i) => [days[i], this.drawable(low[i] ?? high[i]), this.drawable(high[i] ?? low[i]), i]),
      renderItem: (_, api) => {
        const i = api.value(3);
        const from = api.coord([api.value(0), api.value(1)]);
        const to = api.coord([api.value(0), api.value(2)]);
        const style = { stroke: ink("--soft"), lineWidth: 1.2, fill: null };
        const reach = { AT_LEAST: [[from, [from[0], from[1] - 22]], -1], AT_MOST: [[to, [to[0], to[1] + 22]], 1], RANGE: [[from, to], 0], ABOUT: [[[from[0], from[1] - 7], [from[0], from[1] + 7]], 0], VAGUE: [[from, [from[0], from[1] - 30]], -1] }[bound[i]];
        if (!reach) return null;
        const [[a, b], tip] = reach;
        const head = tip === 0 ? [] : [{ type: "polyline", shape: { points: [[b[0] - 3, b[1] - 4 * tip], b, [b[0] + 3, b[1] - 4 * tip]] }, style }];
        return { type: "group", children: [{ type: "line", shape: { x1: a[0], y1: a[1], x2: b[0], y2: b[1] }, style }, ...head] };
      },
    };
  }

  points() {
    const dark = isDark();
    const groups = new Map();
    for (const i of this.order) {
      const family = FAMILIES.findIndex(([, kinds]) => kinds.includes(this.dots.kind[i]));
      const current = this.dots.standing[i] === "CURRENT";
      const key = family + this.dots.lane[i] + current;
      if (!groups.has(key)) groups.set(key, { family: FAMILIES[Math.max(0, family)], lane: this.dots.lane[i], current, data: [] });
      groups.get(key).data.push([this.dots.day[i], this.drawable(this.dots.low[i] ?? this.dots.high[i]), i]);
    }
    return [...groups.values()].map(({ family, lane, current, data }) => ({
      type: "scatter", symbol: SHAPES[lane], symbolSize: current ? 13 : 8, z: current ? 5 : 4, data, animation: false, cursor: "pointer",
      itemStyle: current ? { color: family[dark ? 3 : 2], borderColor: dark ? "#171e27" : "#ffffff", borderWidth: 1.5 }
        : { color: "transparent", borderColor: family[dark ? 3 : 2], borderWidth: 1.3, opacity: 0.6 },
      emphasis: { scale: 1.6 },
    })).map((series) => (series.data.length < MANY ? series : { ...series, large: true, largeThreshold: MANY, symbolSize: 4, itemStyle: { color: series.itemStyle.borderColor, opacity: 0.4 } }));
  }

  mark() {
    const i = this.chosen;
    if (i === undefined) return null;
    return { id: "chosen", type: "scatter", silent: true, z: 9, symbol: "circle", symbolSize: 20, itemStyle: { color: "transparent", borderColor: ink("--accent"), borderWidth: 3 }, data: [[this.dots.day[i], this.drawable(this.dots.low[i] ?? this.dots.high[i])]] };
  }

  png() {
    return this.chart.getDataURL({ type: "png", pixelRatio: 2, backgroundColor: ink("--card") });
  }

  svg() {
    const drawing = echarts.init(null, null, { renderer: "svg", ssr: true, width: this.box.clientWidth, height: this.box.clientHeight });
    drawing.setOption({ ...this.option(), backgroundColor: ink("--card") });
    const text = drawing.renderToSVGString();
    drawing.dispose();
    return text;
  }
}

function ink(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

// The last numbers hold through the day that they speak of.
function throughTheDay(course) {
  const last = course.at(-1);
  return last && last.day.length === 10 ? [...course, { ...last, day: last.day + "T12:00:00Z" }] : course;
}

// A number holds until the next day on which it moved.
function steps(points, of) {
  const corners = [];
  points.forEach((p, i) => {
    if (i > 0) corners.push([p.day, of(points[i - 1])]);
    corners.push([p.day, of(p)]);
  });
  return corners;
}

function isDark() {
  const theme = document.documentElement.dataset.theme;
  return theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

// The legend shows what is there, in words: kinds of source by their colour, what happened or is planned by its shape.
export function legend(dots) {
  const kinds = new Set(dots.kind);
  const lanes = new Set(dots.lane);
  const dark = isDark();
  return [
    el("span", {}, svg("svg", { width: 22, height: 12, "aria-hidden": "true" }, svg("rect", { y: 1, width: 22, height: 10, class: "band", fill: "var(--band)" }), svg("rect", { y: 5, width: 22, height: 2, fill: "var(--best)" })), "low to high, best"),
    ...FAMILIES.filter(([, members]) => members.some((kind) => kinds.has(kind))).map(([name, , light, night]) =>
      el("span", {}, svg("svg", { width: 12, height: 12, "aria-hidden": "true" }, svg("circle", { cx: 6, cy: 6, r: 5, fill: dark ? night : light })), name)),
    ...[...lanes].map((lane) => el("span", {}, shape(lane), LANES[lane])),
    el("span", {}, svg("svg", { width: 12, height: 12, "aria-hidden": "true" }, svg("circle", { cx: 6, cy: 6, r: 4, fill: "none", stroke: "var(--soft)" })), "no longer counts"),
  ];
}

function shape(lane) {
  const drawn = {
    REALISED: svg("circle", { cx: 6, cy: 6, r: 5 }), PLANNED: svg("polygon", { points: "6,0 12,6 6,12 0,6" }), FORECAST: svg("polygon", { points: "6,0 12,11 0,11" }),
    HYPOTHETICAL: svg("rect", { x: 1, y: 1, width: 10, height: 10 }), DENIED: svg("path", { d: "M1 1L11 11M11 1L1 11", stroke: "var(--ink)", "stroke-width": 2.5 }),
  }[lane];
  return svg("svg", { width: 12, height: 12, fill: "var(--ink)", "aria-hidden": "true" }, drawn);
}
