"""What can be asked of the library. Each question takes a catalog and gives an answer in the shape of the contract."""
