"""medref: a drug reference on the command line, offline and cited statement by statement."""
