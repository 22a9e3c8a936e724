using Modular.Benchmarks;

return args switch
{
    ["training", .. var rest] => TrainingBenchmark.Run(rest),
    _ => Usage.Show(),
};
