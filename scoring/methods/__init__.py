"""The methods: one file a family, with a `MethodSpec` each; every function `PreparedProblem` -> `MethodOutput`."""
