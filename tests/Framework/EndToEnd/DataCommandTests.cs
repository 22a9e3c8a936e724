namespace Modular.Framework.Tests.EndToEnd;

public sealed class DataCommandTests : IDisposable
{
    private readonly Command command = new();

    public DataCommandTests() => command.Environment["MODULAR_DATA"] = command.At("data");

    public void Dispose() => command.Dispose();

    [Fact]
    public void Lists_what_is_here_and_what_is_not()
    {
        string folder = command.At("data", "cifar-10");
        Assert.Equal(
            [
                "cifar-10: not here; 'modular data get cifar-10' fetches 170 MB from "
                    + $"https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz into {folder}",
            ],
            List()
        );
        Directory.CreateDirectory(folder);
        for (int i = 1; i <= 5; i++)
            File.WriteAllText(Path.Combine(folder, $"data_batch_{i}.bin"), "");
        Assert.Equal(
            [$"cifar-10: incomplete, in {folder} without test_batch.bin; 'modular data get cifar-10' completes it"],
            List()
        );
        File.WriteAllText(Path.Combine(folder, "test_batch.bin"), "");
        Assert.Equal([$"cifar-10: here, in {folder}"], List());
    }

    [Theory]
    [InlineData("cifar10", "Did you mean 'cifar-10'?")]
    [InlineData("blobs", "There are mnist, cifar-10, ecg-inversion, ecg-beats, eeg-motor-imagery.")]
    public void Only_published_data_sets_can_be_fetched(string name, string hint) =>
        Assert.Equal(
            [$"{name}: no data set that can be fetched has this name. {hint}"],
            command.Run("data", "get", name).Expect(2).ErrorLines
        );

    [Fact]
    public void A_folder_without_the_files_is_one_sentence()
    {
        string names =
            "data_batch_1.bin, data_batch_2.bin, data_batch_3.bin, data_batch_4.bin, data_batch_5.bin, test_batch.bin";
        Directory.CreateDirectory(command.At("empty"));
        Assert.Equal(
            [$"empty: lacks {names}; expected {names}. Give the whole data set."],
            command.Run("data", "get", "cifar-10", "--from", "empty").Expect(2).ErrorLines
        );
    }

    /// <summary>A data set without an archive is taken from the folder of its files.</summary>
    [Fact]
    public void One_file_of_several_is_one_sentence()
    {
        string file = command.Write("t10k-labels-idx1-ubyte.gz", "x");
        Assert.Equal(
            [
                "t10k-labels-idx1-ubyte.gz: is one of the files of 'mnist'; expected the folder that holds all of them: "
                    + "train-images-idx3-ubyte.gz, train-labels-idx1-ubyte.gz, t10k-images-idx3-ubyte.gz, "
                    + "t10k-labels-idx1-ubyte.gz. Give that folder with --from.",
            ],
            command.Run("data", "get", "mnist", "--from", file).Expect(2).ErrorLines
        );
    }

    [Fact]
    public void Another_file_is_one_sentence()
    {
        Directory.CreateDirectory(command.At("other"));
        command.Write("other/data_batch_1.bin", "hello");
        Assert.Equal(
            [
                "other: its data_batch_1.bin has the SHA-256 "
                    + "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824; expected "
                    + "cee916563c9f80d84e3cc88e17fdc0941787f1244f00a67874d45b261883ada5, as published. Get it again, "
                    + "or from elsewhere.",
            ],
            command.Run("data", "get", "cifar-10", "--from", "other").Expect(2).ErrorLines
        );
    }

    [Theory]
    [InlineData("ecg-inversion", "challenge-2011")]
    [InlineData("ecg-beats", "mitdb")]
    [InlineData("eeg-motor-imagery", "eegmmidb")]
    public void A_data_set_that_users_get_by_hand_says_where(string name, string database)
    {
        string address = $"https://physionet.org/content/{database}/1.0.0/";
        string sentence =
            $"{name}: its files are taken from a folder only; expected one. "
            + $"Get them from {address}, then give 'modular data get {name} --from FOLDER'.";
        Assert.Equal([sentence], command.Run("data", "get", name).Expect(2).ErrorLines);
        Assert.Contains(
            $"{name}: not here; get it from {address}, then 'modular data get {name} --from FOLDER' takes it",
            command.Run("data", "list").Expect(0).OutputLines
        );
    }

    [Fact]
    public void Originals_are_taken_from_a_folder_and_those_below()
    {
        Directory.CreateDirectory(command.At("mitdb", "sub"));
        command.Write("mitdb/100.hea", "100 1 360 1");
        command.Write("mitdb/sub/100.dat", "ab");
        command.Write("mitdb/index.html", "no data");
        string folder = command.At("data", "ecg-beats");
        string[] lines = command.Run("data", "get", "ecg-beats", "--from", "mitdb").Expect(0).OutputLines;
        Assert.Equal($"ecg-beats: 2 files, copied without a known digest, in {folder}", lines[0]);
        Assert.StartsWith("From PhysioNet under the Open Data Commons Attribution License 1.0: cite", lines[1]);
        Assert.Equal(["100.dat", "100.hea"], Directory.GetFiles(folder).Select(Path.GetFileName).Order());
        Assert.Contains($"ecg-beats: here, in {folder}", command.Run("data", "list").Expect(0).OutputLines);
    }

    [Theory]
    [InlineData(
        "data get",
        "modular data get: Required argument 'NAME' missing for command: 'get'. See 'modular data get --help'."
    )]
    [InlineData("data gte", "modular data: there is no command 'gte'. Did you mean 'get'? See 'modular data --help'.")]
    [InlineData(
        "data get cifar-10 --from",
        "modular data get: Required argument missing for option: '--from'. See 'modular data get --help'."
    )]
    public void A_wrong_command_line_is_one_sentence(string arguments, string sentence) =>
        Assert.Equal([sentence], command.Run(arguments.Split(' ')).Expect(2).ErrorLines);

    /// <summary>The line of CIFAR-10.</summary>
    private string[] List()
    {
        string[] lines = command.Run("data", "list").Expect(0).OutputLines;
        Assert.Single(lines, line => line.StartsWith("mnist: here, in ", StringComparison.Ordinal));
        return [.. lines.Where(line => line.StartsWith("cifar", StringComparison.Ordinal))];
    }
}
