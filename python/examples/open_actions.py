"""Who has what to do still, over the minutes that are named: ``python open_actions.py docs/board/*.txt``."""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path
from typing import DefaultDict, List

import minutes_extract


def main(paths: List[str]) -> int:
    """Prints the open actions by owner, those that are due first on top; what cannot be read is reported and passed over."""
    tasks: DefaultDict[str, List[str]] = defaultdict(list)
    failed = False
    for path in paths:
        try:
            minutes = minutes_extract.parse(Path(path))
        except minutes_extract.MinutesError as error:
            print(error, file=sys.stderr)
            failed = True
            continue
        for _, action in minutes.open_actions():
            day = action.due.date.isoformat() if action.due is not None and action.due.date is not None else "no day   "
            for owner in action.owners:
                person = minutes.person(owner.person_id) if owner.person_id is not None else None
                name = owner.name if person is None else person.name
                tasks[name].append(f"{day}  {action.text} ({minutes.source}:{action.span.line})")
    for name in sorted(tasks):
        print(name)
        for task in sorted(tasks[name]):
            print(f"  {task}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
