"""What a person reads: progress on standard output, and why a command stops."""


class Stop(Exception):
    """The command can't go on. The text says why, and then what to do."""


def say(text=""):
    print(text, flush=True)


def counted(number, noun):
    """ "1 table", "3 tables", "2 aliases", "2 bucket policies"."""
    if number == 1:
        return f"1 {noun}"
    first, of, rest = noun.partition(" of ")
    plural = f"{first[:-1]}ies" if first.endswith("cy") else f"{first}es" if first.endswith("s") else f"{first}s"
    return f"{number} {plural}{of}{rest}"
