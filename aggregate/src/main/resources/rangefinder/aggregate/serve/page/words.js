// Numbers and dates set for reading.

import { around } from "./units.js";

const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const three = new Intl.NumberFormat("en", { maximumSignificantDigits: 3 });
const small = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });
const short = new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: 3 });
const long = new Intl.NumberFormat("en", { notation: "compact", compactDisplay: "long", maximumSignificantDigits: 4 });
const percent = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 0 });
const dayFormat = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const axisFormat = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
const timeFormat = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const ago = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const AGES = [["year", 31_536_000], ["month", 2_592_000], ["day", 86_400], ["hour", 3_600], ["minute", 60]];

// From here on, digits are counted rather than read: millions and billions are said in words, where four digits say it all.
const LARGE = 1_000_000;

// A stated figure, as it was stated.
export function exact(value, unit) {
  if (value === null || value === undefined) return "–";
  if (Math.abs(value) >= LARGE && Number(value.toPrecision(4)) === value) return withUnit(long.format(value), unit);
  return withUnit(Math.abs(value) < 100 ? small.format(value) : whole.format(value), unit);
}

// A computed end of a range: three digits are all it can honestly have.
export function rounded(value, unit) {
  if (value === null || value === undefined) return "open";
  if (Math.abs(value) >= LARGE) return withUnit(long.format(Number(value.toPrecision(3))), unit);
  return withUnit(Math.abs(value) < 1000 ? whole.format(value) : three.format(value), unit);
}

export function compact(value, unit) {
  return value === null || value === undefined ? "open" : withUnit(short.format(value), unit);
}

// Parts of a whole as percents that add up to it: each is rounded down, and what is missing goes to those that lost most.
export function shares(values) {
  const parts = values.map((value) => Math.floor(100 * value + 1e-9));
  const missing = Math.round(100 * values.reduce((a, b) => a + b, 0)) - parts.reduce((a, b) => a + b, 0);
  const lost = (i) => 100 * values[i] - parts[i];
  [...parts.keys()].sort((a, b) => lost(b) - lost(a)).slice(0, Math.max(0, missing)).forEach((i) => parts[i]++);
  return values.map((value, i) => (value > 0 && value < 0.01 ? "under 1%" : percent.format(parts[i] / 100)));
}

// "1 article", "1,200 articles".
export function count(number, noun, many = noun + "s") {
  return exact(number) + " " + (number === 1 ? noun : many);
}

function withUnit(number, unit) {
  return around(unit).join(number);
}

// The range as a sentence, open ends said in words.
export function between(low, high, unit) {
  if (low === null || low === undefined) return high === null || high === undefined ? "no bound is known" : "no lower bound is known; up to about " + rounded(high, unit);
  if (high === null || high === undefined) return "at least " + rounded(low, unit) + "; no upper bound is known";
  return low === high ? "no spread" : "between about " + rounded(low, unit) + " and " + rounded(high, unit);
}

// What somebody states, with its bound in words.
export function stated(low, high, bound, unit) {
  switch (bound) {
    case "AT_LEAST": return "at least " + exact(low, unit);
    case "AT_MOST": return "at most " + exact(high, unit);
    case "ABOUT": return "about " + exact(low ?? high, unit);
    case "VAGUE": return "some " + exact(low ?? high, unit) + " or more";
    case "RANGE": return exact(low, unit) + " to " + exact(high, unit);
    default: return exact(low ?? high, unit);
  }
}

export function day(text) {
  const date = new Date(String(text).slice(0, 10) + "T00:00:00Z");
  return text && !isNaN(date) ? dayFormat.format(date) : "no date";
}

// For an axis: the year only where it begins.
export function dayOfMonth(milliseconds) {
  const date = new Date(milliseconds);
  return date.getUTCMonth() === 0 && date.getUTCDate() === 1 ? String(date.getUTCFullYear()) : axisFormat.format(date);
}

export function time(text) {
  const date = new Date(text);
  return text && !isNaN(date) ? timeFormat.format(date) : "never";
}

export function since(text, now = Date.now()) {
  if (!text) return "never";
  const seconds = (new Date(text) - now) / 1000;
  const age = AGES.find(([, size]) => Math.abs(seconds) >= size);
  return age ? ago.format(Math.trunc(seconds / age[1]), age[0]) : "just now";
}

export function duration(seconds) {
  if (seconds === null || seconds === undefined) return "–";
  if (seconds < 120) return small.format(seconds) + " s";
  if (seconds < 7200) return Math.round(seconds / 60) + " min";
  return seconds < 172_800 ? Math.round(seconds / 3600) + " h" : Math.round(seconds / 86_400) + " days";
}

export const LANES = {
  REALISED: "happened", PLANNED: "planned", FORECAST: "expected", HYPOTHETICAL: "supposed", DENIED: "denied",
};

export const KINDS = {
  government: "government", military: "military", intelligence: "intelligence", international: "international body", ngo: "aid or rights group",
  medium: "news medium", researcher: "researcher", company: "company", witness: "witness", anonymous: "unnamed source",
};

export const STANDINGS = {
  CURRENT: "counts now", SUPERSEDED: "superseded by a newer statement", ECHO: "repeats another statement", CORRECTED: "corrected by its outlet",
  NO_LONGER_SHOWN: "no longer shown by its outlet", RETRACTED: "its article was retracted", LISTED: "listed, adds no number",
};

export const MARKS = {
  CONTESTED: ["contested", "Independent sources give figures that cannot all be right."],
  SINGLE_SOURCE: ["one source", "Only one originator stands behind this number."],
  STALE: ["stale", "Nobody has stated a figure for a long time."],
  COVERAGE_GAP: ["coverage gap", "A feed is silent or pages could not be read, so figures may be missing."],
  DISSENT: ["denied", "Somebody denies this figure."],
};

const countries = new Intl.DisplayNames(["en"], { type: "region", fallback: "code" });

// A state by its name, anybody else by the id without what it is.
export function party(id) {
  return /^[A-Z]{2}$/.test(id) ? countries.of(id) : id.replace(/^org:/, "");
}
