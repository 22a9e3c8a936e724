using Modular.Benchmarks;

return args switch
{
    ["training", .. var rest] => TrainingBenchmark.Run(rest),
    ["training-in-bits", .. var rest] => SignsForward.Run(rest),
    ["studies", .. var rest] => StudiesBenchmark.Run(rest),
    ["convolutions", .. var rest] => ConvolutionsBenchmark.Run(rest),
    ["finalizers", .. var rest] => FinalizersBenchmark.Run(rest),
    ["inference", .. var rest] => InferenceBenchmark.Run(rest),
    ["false-sentences", .. var rest] => FalseSentencesBenchmark.Run(rest),
    _ => Usage.Show(),
};
