"""YAML text as nodes that know their place. The only layer that knows YAML."""
