// Checks the lines of a file against JSON Schemas with ajv. Arguments: the file of schemas, the file
// of lines, and "time" to print what that took, or "each" to print 0 or 1 for every line.
import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const [, , schemas, records, print] = process.argv;
const ajv = new Ajv2020({ strict: false });
addFormats(ajv);
const checks = new Map();
const all = JSON.parse(readFileSync(schemas, "utf8"));
for (const schema of all) ajv.addSchema(schema);
for (const schema of all) {
  const kind = schema.properties?.kind?.const;
  if (kind) checks.set(kind, ajv.getSchema(schema.$id));
}
const sound = (line) => {
  try {
    const record = JSON.parse(line);
    const check = checks.get(record.kind);
    return check !== undefined && check(record);
  } catch {
    return false;
  }
};

const lines = readFileSync(records, "utf8").split("\n").filter((line) => line !== "");
if (print === "each") {
  console.log(lines.map((line) => (sound(line) ? "1" : "0")).join(" "));
} else {
  lines.slice(0, 10_000).forEach(sound); // compiled to machine code before it counts
  const began = process.hrtime.bigint();
  const before = process.cpuUsage();
  const refused = lines.filter((line) => !sound(line)).length;
  const after = process.cpuUsage(before);
  const wall = process.hrtime.bigint() - began;
  if (refused > 0) throw new Error(`${refused} of ${lines.length} records that are in order are refused`);
  console.log(lines.length, String(wall), (after.user + after.system) * 1000, process.resourceUsage().maxRSS * 1024, 1);
}
