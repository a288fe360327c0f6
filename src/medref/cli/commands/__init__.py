"""The commands, one module each: arguments in, question asked, page or JSON out, exit status back."""
