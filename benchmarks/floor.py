"""A Typer program with two commands that does nothing: the least that a run can take."""

import typer

app = typer.Typer()


@app.command()
def word() -> None:
    """Print a word."""
    print("word")


@app.command()
def number(times: int = 1) -> None:
    """Print a number."""
    print(times)


if __name__ == "__main__":
    app()
