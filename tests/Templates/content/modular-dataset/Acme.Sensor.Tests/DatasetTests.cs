using Modular.Conformance;
using Modular.Contracts;
using Xunit;

namespace Acme.Sensor.Tests;

public sealed class SensorConformance : DatasetConformance
{
    protected override IDataset Create() => new Sensor(new SensorOptions());
}

public sealed class SensorTests
{
    [Fact]
    public void A_broken_row_is_named()
    {
        string path = Path.GetTempFileName();
        File.WriteAllLines(path, ["split,label,a,b,c,d", "train,0,1,2,3,4", "train,0,1,2,many,4"]);
        Sensor data = new(new SensorOptions { File = new FileInfo(path) });
        InvalidDataException broken = Assert.Throws<InvalidDataException>(() => data.Samples);
        Assert.StartsWith($"{path}(3): 'train,0,1,2,many,4' is no row;", broken.Message);
        File.Delete(path);
    }
}
