using Integreat.Platform.Benchmarks;

return await BenchmarkCommandLine.RunAsync(args);
