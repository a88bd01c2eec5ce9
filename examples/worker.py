"""Reads minutes with one process that stays open: a request a line, an answer to each, in order.

    python3 examples/worker.py docs/board/*.txt

Standard library only. MINUTES_EXTRACT names the program where it is not on the path.
"""

import json
import os
import subprocess
import sys
import threading

PROGRAM = os.environ.get("MINUTES_EXTRACT", "minutes-extract")


class Worker:
    """The process. `read` waits for one answer; `read_all` sends many texts ahead, so that all cores have work."""

    def __init__(self, *options):
        command = [PROGRAM, "--ndjson-in", "--quiet", *options]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()

    def _send(self, ident, text):
        self.process.stdin.write(json.dumps({"id": ident, "text": text}) + "\n")
        self.process.stdin.flush()

    def _answer(self):
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"the worker has ended with {self.process.wait()}")
        return json.loads(line)

    def read(self, text):
        """The minutes of a text, or an error."""
        self._send(None, text)
        answer = self._answer()
        if answer["error"]:
            raise ValueError("{message}; {hint}".format(**answer["error"]))
        return answer["minutes"]

    def read_all(self, texts):
        """The answers to (id, text), in their order. Another thread sends: a pipe whose answers nobody takes fills up."""
        texts = list(texts)
        sender = threading.Thread(target=lambda: [self._send(ident, text) for ident, text in texts], daemon=True)
        sender.start()
        for _ in texts:
            yield self._answer()
        sender.join()


def texts(paths):
    for path in paths:
        with open(path, encoding="utf-8") as file:
            yield path, file.read()


def main():
    with Worker() as worker:
        minutes = worker.read("Harbour Library Board\n\n4 May 2026\n\nACTION: Ann Ray to call the roofer.\n")
        print(minutes["meeting"]["date"], minutes["meeting"]["title"])
        for answer in worker.read_all(texts(sys.argv[1:])):
            if answer["error"]:
                print(answer["id"], answer["error"]["code"], answer["error"]["message"], sep=": ")
                continue
            meeting = answer["minutes"]["meeting"]
            print(answer["id"], meeting["date"], meeting["title"], sep=": ")


if __name__ == "__main__":
    main()
