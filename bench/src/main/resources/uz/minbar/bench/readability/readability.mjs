// Readability.js on the pages of a folder: node readability.mjs jsdom|linkedom FOLDER. It answers each line it is given
// with one: "texts" with the HTML it found by name, a number with the CPU time in ms of so many rounds over all pages.
import { readFileSync, readdirSync } from "node:fs";
import { createInterface } from "node:readline";
import { Readability } from "@mozilla/readability";
import { JSDOM, VirtualConsole } from "jsdom";
import { parseHTML } from "linkedom";

const [dom, folder] = process.argv.slice(2);
const names = readdirSync(folder).sort();
const pages = names.map((name) => readFileSync(`${folder}/${name}`, "utf8"));
const silent = new VirtualConsole();

function read(html) {
  const document =
    dom === "jsdom"
      ? new JSDOM(html, { url: "https://namuna.example/1", virtualConsole: silent }).window.document
      : parseHTML(html).document;
  try {
    return new Readability(document).parse()?.content ?? "";
  } catch {
    return "";
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  if (line === "texts") {
    console.log(JSON.stringify(Object.fromEntries(names.map((name, at) => [name, read(pages[at])]))));
  } else {
    const begun = process.cpuUsage();
    for (let round = 0; round < Number(line); round++) {
      pages.forEach(read);
    }
    const used = process.cpuUsage(begun);
    console.log((used.user + used.system) / 1000);
  }
}
