#pragma warning disable
using System.Diagnostics;
using Modular;
using Modular.Plugins;
using Modular.Rigs;
using Modular.Scenarios;
using Modular.Studies;
using Modular.Training;
using TorchSharp;
using static TorchSharp.torch;
string host = args[0];
var file = ScenarioFile.Read(args[1], args[2..]);
var study = Study.Of(file, PluginCatalog.Load([Path.Combine(host, "plugins.yaml")]));
var rig = study.Rig;
var data = new TrainingData(rig.Dataset);
foreach (var hw in new[] { "ideal", "only/device-to-device", "all" })
{
    var trial = study.Plan.First(t => t.Hardware == hw);
    using var model = rig.Build(0);
    using var chip = new Chip(rig, model.Layers, 0, trial.Strengths);
    var adam = optim.Adam(model.Network.parameters().Where(p => p.dim() == 1), 8e-3);
    var pa = chip.Layers.Select(l => new PulseAdam((int)l.Layer.Latent.numel(), 14)).ToArray();
    var times = new Dictionary<string, List<double>>();
    T Time<T>(string n, Func<T> f) { var w = Stopwatch.StartNew(); T r = f(); if (!times.TryGetValue(n, out var l)) times[n] = l = []; l.Add(w.Elapsed.TotalMilliseconds); return r; }
    using var scope = NewDisposeScope();
    foreach (var l in chip.Layers) l.Observe(true);
    var e = data.Train(0, 0, 1000).GetEnumerator();
    for (int it = 0; it < 40; it++)
    {
        if (!Time("data", () => e.MoveNext())) break;
        var b = e.Current;
        adam.zero_grad();
        var loss = Time("forward", () => Loss.Of(model.Network.forward(b.Inputs), b.Labels));
        Time("backward", () => { loss.backward(); return 0; });
        Time("digital", () => adam.step());
        Time("loss", () => Loss.Finite(loss));
        for (int i = 0; i < pa.Length; i++)
        {
            var layer = chip.Layers[i];
            var g = Time("grad" + i, () => layer.Gradient.contiguous());
            var steps = empty(layer.Layer.Plan.Outputs, layer.Layer.Plan.Inputs, ScalarType.Int8);
            Time("pulseadam" + i, () => { pa[i].Step(System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(g.bytes), 8, System.Runtime.InteropServices.MemoryMarshal.Cast<byte, sbyte>(steps.bytes)); return 0; });
            Time("pulse" + i, () => { layer.Pulse(steps); return 0; });
            Time("observe" + i, () => { layer.Observe(true); return 0; });
        }
        Time("dispose", () => { scope.DisposeEverything(); return 0; });
    }
    Time("eval", () => Evaluation.Accuracy(model.Network, data));
    Time("eval", () => Evaluation.Accuracy(model.Network, data));
    Console.WriteLine($"{hw}: " + string.Join("  ", times.Select(t => $"{t.Key} {t.Value.Order().ElementAt(t.Value.Count / 2):0.00}")) + $"  sum {times.Where(t => t.Key != "eval").Sum(t => t.Value.Order().ElementAt(t.Value.Count / 2)):0.0}");
}
