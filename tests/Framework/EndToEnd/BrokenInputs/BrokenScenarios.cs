namespace Modular.Framework.Tests.EndToEnd.BrokenInputs;

/// <summary>Scenarios with one wrong entry.</summary>
internal static class BrokenScenarios
{
    public static BrokenChapter Values { get; } =
        new(
            "Values of a scenario",
            "One line of a good scenario, `x.yaml`, is replaced by the one shown.",
            [
                Line("a word for a number", "training: { mode: in-place, epochs: many, rate: 8 }"),
                Line("a text for a number", "training: { mode: in-place, epochs: '5', rate: 8 }"),
                Line("a list for a number", "training: { mode: in-place, epochs: [5], rate: 8 }"),
                Line("a map for a number", "training: { mode: in-place, epochs: { most: 5 }, rate: 8 }"),
                Line("nothing for a number", "training: { mode: in-place, epochs: , rate: 8 }"),
                Line("a number for a list", "network: { use: mlp, options: { hidden: 512 } }"),
                Line("a number for a map", "memory: 5"),
                Line("a name for a part", "memory: pcm"),
                Line("a number for a part", "memory: { use: 5 }"),
                Line("a truth value for a choice", "training: { mode: true, rate: 8 }"),
                Line("a part without its name", "memory: { options: { mode: as-described } }"),
                Line("a negative width", "network: { use: mlp, options: { hidden: [-16] } }"),
                Line("a width of zero", "network: { use: mlp, options: { hidden: [0] } }"),
                Line("not a number", "training: { mode: in-place, rate: .nan }"),
                Line("infinity", "training: { mode: in-place, rate: .inf }"),
                Line("a number too large for any", "training: { mode: in-place, rate: 1e400 }"),
                Line(
                    "a number too large for this option",
                    "training: { mode: in-place, rate: 8, batch: 99999999999999999999 }"
                ),
                Line("a hexadecimal number", "training: { mode: in-place, rate: 8, batch: 0x10 }"),
                Line("a word for a count, nearly right", "study: { seeds: atuo }"),
                Line("a negative count", "study: { seeds: -5 }"),
                Line("a count of zero", "study: { seeds: 0 }"),
                Line("a fractional count", "study: { seeds: 2.5 }"),
                Line("a batch of one", "training: { mode: in-place, rate: 8, batch: 1 }"),
                Line("a negative rate", "training: { mode: in-place, rate: -1 }"),
                Line("a negative strength", "study: { strengths: { rtn: -1 } }"),
                Line("a strength that is no number", "study: { strengths: { rtn: strong } }"),
                Line("an infinite strength", "study: { strengths: { rtn: 1e400 } }"),
                Line("a tolerance without its loss", "study: { tolerance: { strengths: [1, 2] } }"),
                Line("a tolerance of no loss", "study: { tolerance: { loss: 0 } }"),
                Line("a tolerance tried at 0", "study: { tolerance: { loss: 1, strengths: [0, 1] } }"),
                Line("a tolerance tried at no strength", "study: { tolerance: { loss: 1, strengths: [] } }"),
                Line("a tolerance in no company", "study: { tolerance: { loss: 1, contexts: [] } }"),
                Line("a tuning of nothing", "study: { tune: { seeds: 2 } }"),
                Line(
                    "a tuning with one seed too few",
                    "study: { tune: { options: { training.rate: [1, 2] }, seeds: 0 } }"
                ),
                Line(
                    "a tuning that holds out everything",
                    "study: { tune: { options: { training.rate: [1, 2] }, hold-out: 1 } }"
                ),
                Line("a name that is no folder's", "name: ../../etc"),
                Line("a schedule without its factor", "training: { mode: in-place, rate: 8, schedule: { every: 7 } }"),
                Line("a temperature below absolute zero", "conditions: { temperature: -10 }"),
                Line("an age without a unit that is known", "conditions: { age: 3 moons }"),
                Line("a negative age", "conditions: { age: -5 }"),
                Line("a pulse limit that no byte holds", "training: { mode: in-place, rate: 8, pulse-limit: 128 }"),
            ]
        );

    public static BrokenChapter Choices { get; } =
        new(
            "Names in a scenario",
            "One line of a good scenario, `x.yaml`, is replaced by the one shown.",
            [
                Line("an unknown key, nearly right", "trainng: { mode: in-place, rate: 8 }"),
                Line("an unknown key, like none", "colour: blue"),
                Line("an unknown key deeper down", "study: { rank: { imperfection: [rtn] } }"),
                Line("a key in capitals", "Study: { seeds: 2 }"),
                Line("a key twice", "study: { seeds: 2, seeds: 3 }"),
                Line("an unknown option of a part", "dataset: { use: blobs, options: { trian: 5 } }"),
                Line("an option of a part that takes none", "cell: { use: 2t2r, options: { gap: 3 } }"),
                Line(
                    "an option's value out of its range",
                    "sense: { use: differential, options: { offset-sigma: -1 } }"
                ),
                Line("a part that is not there, nearly right", "memory: { use: hfo2-weak-rest }"),
                Line("a part that is not there, like none", "network: { use: transformer }"),
                Line("a part of another kind", "memory: { use: 2t2r }"),
                Line("a part's name as a path", "memory: { use: ../../etc/passwd }"),
                Line("an unknown mode", "training: { mode: inplace, rate: 8 }"),
                Line("an unknown precision", "precision: { weights: binry }"),
                Line("an unknown imperfection, nearly right", "study: { rank: { imperfections: [rtm] } }"),
                Line("an unknown imperfection, like none", "study: { rank: { imperfections: [wine] } }"),
                Line("an imperfection twice", "study: { rank: { imperfections: [rtn, rtn] } }"),
                Line("a group and its member", "study: { rank: { imperfections: [device-to-device, d2d-m1] } }"),
                Line("no imperfection to rank", "study: { rank: { imperfections: [] } }"),
                Line("an unknown method of ranking", "study: { rank: { method: shaply } }"),
                Line("a group with an unknown member", "study: { groups: { noise: [rtm] } }"),
                Line("a group whose name is taken", "study: { groups: { rtn: [pink-noise] } }"),
                Line("a group in capitals", "study: { groups: { Noise: [rtn] } }"),
                Line("a group of nothing", "study: { groups: { noise: [] } }"),
                Line("an imperfection in two groups", "study: { groups: { noise: [rtn], more: [rtn, pink-noise] } }"),
                Line(
                    "groups that overlap",
                    "study: { groups: { slopes: [d2d-m1] }, rank: { imperfections: [slopes, device-to-device] } }"
                ),
                Line(
                    "the strength of an imperfection that is off",
                    "study: { rank: { imperfections: [rtn] }, strengths: { pink-noise: 2 } }"
                ),
                Line("an unknown context of a tolerance", "study: { tolerance: { loss: 1, contexts: [with-other] } }"),
                Line("a context of a tolerance twice", "study: { tolerance: { loss: 1, contexts: [alone, alone] } }"),
                Line("a strength of a tolerance twice", "study: { tolerance: { loss: 1, strengths: [1, 2, 1] } }"),
                Line(
                    "the tolerance of an unknown imperfection",
                    "study: { tolerance: { loss: 1, imperfections: [rtm] } }"
                ),
                Line(
                    "the tolerance of an imperfection twice",
                    "study: { tolerance: { loss: 1, imperfections: [rtn, rtn] } }"
                ),
                Line("the tolerance of no imperfection", "study: { tolerance: { loss: 1, imperfections: [] } }"),
                Line(
                    "the tolerance of an imperfection that is off",
                    "study: { rank: { imperfections: [rtn] }, tolerance: { loss: 1, imperfections: [pink-noise] } }"
                ),
                Line("an option to tune that is not there", "study: { tune: { options: { training.rte: [1, 2] } } }"),
                Line("a tuning of the data", "study: { tune: { options: { dataset.options.train: [100, 200] } } }"),
                Line("one value to choose from", "study: { tune: { options: { training.rate: [8] } } }"),
                Line("a value to tune that is none", "study: { tune: { options: { training.rate: [8, fast] } } }"),
                Line("a budget beyond the grid", "study: { tune: { options: { training.rate: [1, 2] }, budget: 3 } }"),
                Line(
                    "an exception for a layer that is not there",
                    "precision: { layers: { conv1: { memory: none } } }"
                ),
                Line(
                    "a precision of activations for a layer with weights",
                    "precision: { layers: { fc1: { activations: real } } }"
                ),
                Line("a precision of weights for an activation", "precision: { layers: { act1: { weights: real } } }"),
                Line("an activation outside the memory", "precision: { layers: { act1: { memory: none } } }"),
                Line(
                    "an exception behind one that fits the same layers",
                    "precision: { layers: { '*': { activations: real }, fc1: { weights: real } } }"
                ),
                Line("an exception that changes nothing", "precision: { layers: { fc1: { } } }"),
                Line(
                    "a cell that does not hold the weights of its layer",
                    "precision: { layers: { fc1: { weights: real, cell: { use: 2t2r } } } }"
                ),
                Line(
                    "a cell for a layer that is digital",
                    "precision: { layers: { fc1: { memory: none, cell: { use: 2t2r } } } }"
                ),
                Line("hardware for an activation", "precision: { layers: { act1: { sense: { use: differential } } } }"),
                Line("a layer's memory that is not there", "precision: { layers: { fc1: { memory: nome } } }"),
                Line("an imperfection of an unknown layer", "study: { rank: { imperfections: [conv1.rtn] } }"),
                Line(
                    "an imperfection of a digital layer",
                    "precision: { layers: { fc1: { memory: none } } }",
                    "study: { rank: { imperfections: [fc1.rtn] } }"
                ),
                Line(
                    "an imperfection that the hardware of a layer has not",
                    "training: { mode: off-line, epochs: 1, rate: 0.01 }",
                    "precision: { layers: { fc1: { memory: { use: ideal } } } }",
                    "study: { rank: { imperfections: [fc1.rtn] } }"
                ),
                Line("an imperfection and its layer", "study: { rank: { imperfections: [rtn, fc1.rtn] } }"),
                Line(
                    "a probability above 1",
                    "memory: { use: bit-errors, options: { rate: 0.6 } }",
                    "cell: { use: direct }",
                    "sense: { use: direct }",
                    "training: { mode: off-line, epochs: 1, rate: 0.01 }",
                    "study: { strengths: { sign-flip: 4 } }"
                ),
                Line("a name of nothing", "name: ''"),
                Line("no layer in the memory", "precision: { weights: real }"),
                Strange("pulses for a memory that takes none", "memory: { use: faulty-nan }"),
                Strange("pulses for a cell that makes none", "cell: { use: fefet }"),
                Line("an age for devices that learn", "conditions: { age: 10 years }"),
                Line("new observations at every use for devices that learn", "conditions: { observe: use }"),
                Line(
                    "an age for a memory that has no law for it",
                    "training: { mode: off-line, epochs: 1, rate: 0.01 }",
                    "conditions: { age: 10 years }"
                ),
                Line(
                    "a sense that cannot read the cell",
                    "memory: { use: hfo2-binary }",
                    "cell: { use: 1t1r }",
                    "training: { mode: off-line, epochs: 1, rate: 0.01 }"
                ),
                Line("a cell that the sense cannot read", "sense: { use: reference }"),
                Line(
                    "an unknown programming condition",
                    "memory: { use: hfo2-binary, options: { condition: week } }",
                    "training: { mode: off-line, epochs: 1, rate: 0.01 }"
                ),
                Line(
                    "a programming condition upside down",
                    "memory: { use: hfo2-binary, options: { condition: own, "
                        + "conditions: [{ name: own, lrs-median: 2e5, hrs-median: 1e5 }] } }",
                    "training: { mode: off-line, epochs: 1, rate: 0.01 }"
                ),
                Line(
                    "two programming conditions of one name",
                    "memory: { use: hfo2-binary, options: { condition: own, "
                        + "conditions: [{ name: own }, { name: own, lrs-median: 5e3 }] } }",
                    "training: { mode: off-line, epochs: 1, rate: 0.01 }"
                ),
                Line(
                    "a code that is no Hamming code",
                    "memory: { use: hfo2-binary }",
                    "cell: { use: hamming, options: { code: [1, 1] } }",
                    "sense: { use: reference }",
                    "training: { mode: off-line, epochs: 1, rate: 0.01 }"
                ),
                Line(
                    "measurements that are not there",
                    "memory: { use: hfo2-binary, options: { measurements: data.csv } }",
                    "training: { mode: off-line, epochs: 1, rate: 0.01 }"
                ),
                Line(
                    "several mistakes at once",
                    "training: { mode: inplace, epochs: 0, rate: 8 }",
                    "network: { use: mpl }",
                    "study: { seed: 3 }"
                ),
            ]
        );

    /// <summary>With parts of others.</summary>
    private static BrokenInput Strange(string name, params string[] lines) =>
        new(name, string.Join('\n', lines), bench => bench.Strange(lines));

    private static BrokenInput Line(string name, params string[] lines) =>
        new(name, string.Join('\n', lines), bench => bench.Scenario(lines));
}
