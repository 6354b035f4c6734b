// How units are written for people. Figures carry the codes of UCUM (ucum.org), made for machines: har, [mi_i]/h, kW.h.

const NAMES = {
  "10.a": "decades", "100.a": "centuries", "1000.a": "millennia", a: "years", mo: "months", wk: "weeks", d: "days", h: "hours",
  "[pp]": "percentage points", "[bp]": "basis points", "[pi]": "pixels", bit: "bits", By: "bytes",
  Cel: "°C", "[degF]": "°F", deg: "°", Ohm: "Ω", har: "ha", "[acr_us]": "acres", "[acr_us].[ft_i]": "acre-feet",
  "[mi_i]": "miles", "[mi_i]/h": "mph", "[nmi_i]": "nautical miles", "[kn_i]": "knots", "[ly]": "light years",
  "[bbl_us]": "barrels", "[bu_us]": "bushels", "[gal_us]": "gallons", "[qt_us]": "quarts", "[pt_us]": "pints", "[cup_us]": "cups",
  "[tbs_us]": "tablespoons", "[tsp_us]": "teaspoons", "[ston_av]": "short tons", "[car_m]": "carats", "[dr_ap]": "drams",
};
// Within a compound, and by themselves where they are short.
const PARTS = {
  "[mi_i]": "mi", "[ft_i]": "ft", "[in_i]": "in", "[yd_i]": "yd", "[lb_av]": "lb", "[oz_av]": "oz", "[oz_tr]": "oz t", "[HP]": "hp", "[Cal]": "kcal",
  "[Btu]": "Btu", "[psi]": "psi", um: "µm", ug: "µg", us: "µs",
};
const POWERS = { 2: "²", 3: "³" };

export function unitName(code) {
  return NAMES[code] ?? code.split("/").map((side) => side.split(".").map(part).join("")).join("/");
}

function part(code) {
  const [, base, power] = code.match(/^(.*?)([23]?)$/);
  return (PARTS[base] ?? base.replace(/^([kMGTP])By$/, "$1B")) + (POWERS[power] ?? "");
}

// What stands before and behind a number: a currency before it, everything else behind.
export function around(unit) {
  if (!unit) return ["", ""];
  if (/^[A-Z]{3}$/.test(unit)) return [unit + "\u00a0", ""];
  return ["", (/^(%|deg)$/.test(unit) ? "" : "\u00a0") + unitName(unit)];
}
