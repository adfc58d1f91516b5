"""Holds the golden cases against the independent model, and, given a command, the program against both.

    python3 tests/independent/check.py                                  the model meets every golden case
    python3 tests/independent/check.py target/debug/examples/evaluate   and the program says the same as the model
    ... --random 2000 --seed 7                                          with more, or other, random workbooks (300, seed 1)

The command is run as `COMMAND [--today DATE] FILE...` and prints an evaluation a line. Only the sentences of problems are left out
of the comparison, the order of problems, and the rows of the what-if table where more than one person bills.
"""

import argparse
import glob
import json
import os
import random
import shlex
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import model
from workbooks import random_workbook

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))


def read_cases(path):
    """Each case of a golden file: (title, today or None, workbook, [(path, text)], [problem] or None)."""
    with open(path, encoding="utf-8") as file:
        for text in file.read().split("\n=====\n"):
            head, rest = text.split("--- workbook\n", 1)
            workbook, expect = rest.split("--- expect\n", 1)
            lines = head.strip().splitlines()
            assert lines[0].startswith("# "), f"{path}: a case begins with its title"
            today = next((line.split()[2] for line in lines if line.startswith("--- today ")), None)
            values, problems = [], None
            for line in expect.splitlines():
                line = line.split(" #", 1)[0].strip()
                if not line or line.startswith("#"):
                    continue
                left, right = (side.strip() for side in line.split("=", 1))
                if left != "problems":
                    values.append((left, right))
                    continue
                problems = problems or []
                if right != "none":
                    problems.append(right)
            yield lines[0][2:], today, json.loads(workbook), values, problems


def look_up(evaluation, path):
    here = evaluation
    for step in path.split("."):
        if isinstance(here, list):
            here = len(here) if step == "length" else here[int(step)]
        else:
            here = here[step]
    return "null" if here is None else here if isinstance(here, str) else json.dumps(here)


def missed(evaluation, values, problems):
    """What an evaluation fails to meet in a case."""
    found = []
    for path, wanted in values:
        try:
            said = look_up(evaluation, path)
        except (KeyError, IndexError, TypeError, ValueError):
            said = "nothing there"
        if said != wanted:
            found.append(f"{path}: the case says {wanted}, found {said}")
    if problems is not None:
        said = sorted(f"{problem['kind']} @ {problem['at']}" for problem in evaluation["problems"])
        if said != sorted(problems):
            found.append(f"problems: the case says {sorted(problems)}, found {said}")
    return found


def comparable(evaluation):
    """An evaluation without its sentences, its problems in one order."""
    copy = dict(evaluation)
    copy["problems"] = sorted(f"{problem['kind']} @ {problem['at']}" for problem in evaluation["problems"])
    return copy


def first_difference(ours, theirs, at=""):
    """The first place where the program differs from the model, or None. Unit prices and quantities are compared as numbers."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for key in list(ours) + [key for key in theirs if key not in ours]:
            if key == "table" and ours.get(key, 0) is None:
                continue
            place = f"{at}.{key}" if at else key
            if key not in ours or key not in theirs:
                return f"{place}: only {'the model' if key in ours else 'the program'} has it"
            if key in ("quantity", "unit_price") and ours[key] is not None and theirs[key] is not None:
                if model.number(ours[key]) == model.number(theirs[key]):
                    continue
            found = first_difference(ours[key], theirs[key], place)
            if found:
                return found
        return None
    if isinstance(ours, list) and isinstance(theirs, list) and not at.endswith("problems"):
        if len(ours) != len(theirs):
            return f"{at}: {len(ours)} in the model, {len(theirs)} in the program"
        for place, (our, their) in enumerate(zip(ours, theirs)):
            found = first_difference(our, their, f"{at}.{place}")
            if found:
                return found
        return None
    return None if ours == theirs else f"{at}: the model says {json.dumps(ours)}, the program {json.dumps(theirs)}"


def run(command, files, today=None):
    """The program's evaluations of files, an object a line; one file may be printed over many lines."""
    done = subprocess.run(command + (["--today", today] if today else []) + files, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{shlex.join(command)} ended with {done.returncode}: {done.stderr.strip()[:2000]}")
    if len(files) == 1:
        return [json.loads(done.stdout)]
    results = [json.loads(line) for line in done.stdout.splitlines() if line.strip()]
    if len(results) != len(files):
        raise RuntimeError(f"{len(files)} files given, {len(results)} evaluations printed")
    return results


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("command", nargs="?", help="the program, such as target/debug/examples/evaluate")
    options.add_argument("--random", type=int, default=300, help="how many random workbooks")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--show", type=int, default=10, help="how many failures to print in full")
    chosen = options.parse_args()

    passed, failures = 0, []

    def tell(name, found, workbook=None):
        nonlocal passed
        if not found:
            passed += 1
            return
        failures.append(name)
        if len(failures) <= chosen.show:
            print(f"FAILED {name}")
            for line in found:
                print(f"    {line}")
            if workbook is not None:
                print(f"    workbook: {json.dumps(workbook, ensure_ascii=False)}")

    jobs = []
    for path in sorted(glob.glob(os.path.join(ROOT, "tests", "golden", "*.case"))):
        for title, today, workbook, values, problems in read_cases(path):
            name = f"{os.path.basename(path)}: {title}"
            tell(f"{name} (model)", missed(model.evaluate(workbook, today), values, problems))
            jobs.append((name, today, workbook, values, problems))
    for path in sorted(glob.glob(os.path.join(ROOT, "assets", "samples", "*.json"))):
        with open(path, encoding="utf-8") as file:
            workbook = json.load(file)
        evaluation = model.evaluate(workbook)
        found = [f"{problem['kind']} @ {problem['at']}" for problem in evaluation["problems"]]
        tell(f"{os.path.basename(path)} (model, no problems)", found)
        jobs.append((os.path.basename(path), None, workbook, [], None))
    chance = random.Random(chosen.seed)
    for place in range(chosen.random):
        jobs.append((f"random workbook {place} of seed {chosen.seed}", None, random_workbook(chance), [], None))
        model.evaluate(jobs[-1][2])

    if chosen.command:
        command = shlex.split(chosen.command)
        with tempfile.TemporaryDirectory() as folder:
            by_day = {}
            for place, job in enumerate(jobs):
                path = os.path.join(folder, f"{place}.json")
                with open(path, "w", encoding="utf-8") as file:
                    json.dump(job[2], file, ensure_ascii=False)
                by_day.setdefault(job[1], []).append((path, job))
            for today, batch in by_day.items():
                try:
                    results = run(command, [path for path, _ in batch], today)
                except (RuntimeError, json.JSONDecodeError) as broken:
                    # One file that breaks the program must not hide the others.
                    print(f"the batch failed ({str(broken)[:300]}); running file by file")
                    results = []
                    for path, _ in batch:
                        try:
                            results += run(command, [path], today)
                        except (RuntimeError, json.JSONDecodeError) as alone:
                            results.append(alone)
                for (_, (name, _, workbook, values, problems)), theirs in zip(batch, results):
                    if isinstance(theirs, Exception):
                        tell(f"{name} (program)", [str(theirs)], workbook)
                        continue
                    found = missed(theirs, values, problems)
                    difference = first_difference(comparable(model.evaluate(workbook, today)), comparable(theirs))
                    tell(f"{name} (program)", found + ([difference] if difference else []), workbook)

    if len(failures) > chosen.show:
        print(f"... and {len(failures) - chosen.show} more")
    print(f"{passed} passed, {len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
