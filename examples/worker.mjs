// Reads minutes with one process that stays open: a request a line, an answer to each, in order.
//
//     node examples/worker.mjs docs/board/*.txt
//
// Node's own modules only. MINUTES_EXTRACT names the program where it is not on the path.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";

const PROGRAM = process.env.MINUTES_EXTRACT ?? "minutes-extract";

/** The process. Answers come in the order of the requests, so each belongs to the one that waits longest. */
class Worker {
  #waiting = [];

  constructor(...options) {
    this.process = spawn(PROGRAM, ["--ndjson-in", "--quiet", ...options], { stdio: ["pipe", "pipe", "inherit"] });
    const fail = (error) => this.#waiting.splice(0).forEach(({ reject }) => reject(error));
    this.process.on("error", fail);
    // Not at "exit": answers may be on their way then.
    this.process.on("close", (code) => fail(new Error(`the worker has ended with ${code}`)));
    this.process.stdin.on("error", fail);
    createInterface({ input: this.process.stdout }).on("line", (line) => this.#waiting.shift().resolve(JSON.parse(line)));
  }

  /** The answer to a text. Many may be asked for at once: all cores have work then. */
  async ask(id, text) {
    const answer = new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
    // Where the pipe is full, the next request waits until it is not.
    if (!this.process.stdin.write(JSON.stringify({ id, text }) + "\n")) await once(this.process.stdin, "drain");
    return answer;
  }

  async close() {
    const ended = once(this.process, "close");
    this.process.stdin.end();
    await ended;
  }
}

const worker = new Worker();
const { minutes } = await worker.ask(null, "Harbour Library Board\n\n4 May 2026\n\nACTION: Ann Ray to call the roofer.\n");
console.log(minutes.meeting.date, minutes.meeting.title);

const answers = process.argv.slice(2).map(async (path) => worker.ask(path, await readFile(path, "utf8")));
for (const { id, error, minutes } of await Promise.all(answers)) {
  console.log(error ? `${id}: ${error.code}: ${error.message}` : `${id}: ${minutes.meeting.date}: ${minutes.meeting.title}`);
}
await worker.close();
