"""Holds the golden cases against the independent model, and, given a command, the program against both.

    python3 tests/independent/check.py                                  the model meets every golden case
    python3 tests/independent/check.py target/debug/examples/evaluate   and the program says the same as the model
    ... --random 2000 --seed 7                                          with more, or other, random workbooks (300, seed 1)

The command is run as `COMMAND [--today DATE] FILE...` and prints an evaluation a line; a case with a choice as
`COMMAND [--today DATE] --choice CHOICE_FILE FILE`. Only the sentences of problems are left out of the comparison, the order of
problems, the rows of the what-if table where more than one person bills, by what name a choice is refused, and which of several
equally cheap choices "from" tells.
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
import deals
import model
import offers
from workbooks import random_choice, random_workbook

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))


def read_cases(path):
    """Each case of a golden file: (title, today or None, workbook, choice or None, [(path, text)], [problem] or None)."""
    with open(path, encoding="utf-8") as file:
        for text in file.read().split("\n=====\n"):
            head, rest = text.split("--- workbook\n", 1)
            workbook, expect = rest.split("--- expect\n", 1)
            workbook, _, choice = workbook.partition("--- choice\n")
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
            yield lines[0][2:], today, json.loads(workbook), json.loads(choice) if choice else None, values, problems


def look_up(evaluation, path):
    here = evaluation
    for step in path.split("."):
        if isinstance(here, list):
            here = len(here) if step == "length" else here[int(step)]
        else:
            here = here[step]
    if here is deals.SKIPPED:
        return here
    return "null" if here is None else here if isinstance(here, str) else json.dumps(here)


def missed(evaluation, values, problems):
    """What an evaluation fails to meet in a case."""
    found = []
    for path, wanted in values:
        try:
            said = look_up(evaluation, path)
            if said is deals.SKIPPED:
                continue
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
    copy["proposals"] = [dict(proposal) for proposal in evaluation["proposals"]]
    for proposal in copy["proposals"]:
        proposal["tiers"] = [{**tier, "from": begins_at(tier.get("from"))} for tier in proposal["tiers"]]
        # Golden cases alone hold these.
        for tier in proposal["tiers"]:
            tier.pop("deal", None)
        proposal.pop("worth", None)
        if "refused" in (proposal.get("choice") or {}):
            proposal["choice"] = {"refused": True}
    return copy


def begins_at(totals):
    """What the cheapest choice costs over its terms, and at once."""
    if totals is None or totals == offers.SKIPPED:
        return totals
    paid = sum(model.number(each["gross"] if each["term"] is None else each["term"]) for each in totals["recurring"])
    return {"cost": str(model.number(totals["gross"]) + paid), "gross": totals["gross"]}


def first_difference(ours, theirs, at=""):
    """The first place where the program differs from the model, or None. Unit prices and quantities are compared as numbers."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for key in list(ours) + [key for key in theirs if key not in ours]:
            if key == "table" and ours.get(key, 0) is None or ours.get(key) == offers.SKIPPED:
                continue
            place = f"{at}.{key}" if at else key
            if key not in ours or key not in theirs:
                return f"{place}: only {'the model' if key in ours else 'the program'} has it"
            if key in ("quantity", "unit_price", "percent") and isinstance(ours[key], str) and isinstance(theirs[key], str):
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


def run(command, files, today=None, choice=None):
    """The program's evaluations of files, an object a line; one file may be printed over many lines."""
    done = subprocess.run(command + (["--today", today] if today else []) + (["--choice", choice] if choice else []) + files, capture_output=True, text=True, check=False)
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
        for title, today, workbook, choice, values, problems in read_cases(path):
            name = f"{os.path.basename(path)}: {title}"
            tell(f"{name} (model)", missed(offers.evaluate(workbook, today, choice), values, problems))
            jobs.append((name, today, workbook, choice, values, problems))
    for path in sorted(glob.glob(os.path.join(ROOT, "assets", "samples", "*.json"))):
        with open(path, encoding="utf-8") as file:
            workbook = json.load(file)
        evaluation = offers.evaluate(workbook)
        found = [f"{problem['kind']} @ {problem['at']}" for problem in evaluation["problems"]]
        tell(f"{os.path.basename(path)} (model, no problems)", found)
        jobs.append((os.path.basename(path), None, workbook, None, [], None))
    chance = random.Random(chosen.seed)
    for place in range(chosen.random):
        # What the rules leave open is no matter for a comparison.
        workbook = random_workbook(chance)
        choice = random_choice(chance, workbook) if chance.random() < 0.3 else None
        jobs.append((f"random workbook {place} of seed {chosen.seed}", None, *offers.settled(workbook, choice), [], None))

    if chosen.command:
        command = shlex.split(chosen.command)
        with tempfile.TemporaryDirectory() as folder:
            batches = {}
            for place, job in enumerate(jobs):
                path = os.path.join(folder, f"{place}.json")
                with open(path, "w", encoding="utf-8") as file:
                    json.dump(job[2], file, ensure_ascii=False)
                choice = None
                if job[3] is not None:
                    choice = os.path.join(folder, f"{place}-choice.json")
                    with open(choice, "w", encoding="utf-8") as file:
                        json.dump(job[3], file)
                batches.setdefault((job[1], choice), []).append((path, job))
            for (today, choice), batch in batches.items():
                try:
                    results = run(command, [path for path, _ in batch], today, choice)
                except (RuntimeError, json.JSONDecodeError) as broken:
                    # One file that breaks the program must not hide the others.
                    print(f"the batch failed ({str(broken)[:300]}); running file by file")
                    results = []
                    for path, _ in batch:
                        try:
                            results += run(command, [path], today, choice)
                        except (RuntimeError, json.JSONDecodeError) as alone:
                            results.append(alone)
                for (_, (name, _, workbook, chosen_by_client, values, problems)), theirs in zip(batch, results):
                    if isinstance(theirs, Exception):
                        tell(f"{name} (program)", [str(theirs)], workbook)
                        continue
                    found = missed(theirs, values, problems)
                    difference = first_difference(comparable(offers.evaluate(workbook, today, chosen_by_client)), comparable(theirs))
                    tell(f"{name} (program)", found + ([difference] if difference else []), workbook)

    if len(failures) > chosen.show:
        print(f"... and {len(failures) - chosen.show} more")
    print(f"{passed} passed, {len(failures)} failed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
