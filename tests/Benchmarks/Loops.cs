namespace Modular.Benchmarks;

/// <summary>
/// What this machine gives two threads that share nothing: 2 on two free cores, less on two hyper-threads of one core
/// or beside other work.
/// </summary>
internal static class Loops
{
    private const int Rounds = 5;
    private const int Steps = 300_000_000;

    public static double SpeedUp()
    {
        Median one = new();
        Median two = new();
        for (int round = 0; round < Rounds; round++)
        {
            one.Time(() => Work(2));
            two.Time(() => Task.WaitAll(Task.Run(() => Work(1)), Task.Run(() => Work(1))));
        }
        return one.Seconds / two.Seconds;
    }

    private static double Work(int times)
    {
        double x = 0;
        for (int i = 0; i < times * Steps; i++)
            x = x * 0.5 + i;
        return x;
    }
}
