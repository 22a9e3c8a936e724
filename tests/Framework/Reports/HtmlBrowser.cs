using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace Modular.Framework.Tests;

/// <summary>
/// A headless Chromium with an empty profile, where one is installed with its driver. Nothing is downloaded or told to
/// anybody.
/// </summary>
public sealed class HtmlBrowser : IDisposable
{
    private static readonly string[] Flags =
    [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
    ];

    private readonly TemporaryFolder folder = new();
    private readonly Lazy<ChromeDriver?> driver;

    public HtmlBrowser() => driver = new(Start);

    /// <summary>Skips the test where there is no browser.</summary>
    internal ChromeDriver Driver
    {
        get
        {
            if (driver.Value is null)
                Assert.Skip(
                    "Chromium and its driver are not installed; on Debian: apt-get install chromium chromium-driver."
                );
            return driver.Value;
        }
    }

    /// <summary>Opens a page in a window of a width, light or dark.</summary>
    internal ChromeDriver Open(string html, int width, string scheme)
    {
        ChromeDriver window = Driver;
        window.ExecuteCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            new()
            {
                ["width"] = width,
                ["height"] = 900,
                ["deviceScaleFactor"] = 1,
                ["mobile"] = false,
            }
        );
        window.ExecuteCdpCommand(
            "Emulation.setEmulatedMedia",
            new()
            {
                ["features"] = new object[]
                {
                    Feature("prefers-color-scheme", scheme),
                    Feature("prefers-reduced-motion", "reduce"),
                },
            }
        );
        window.Navigate().GoToUrl(new Uri(folder.Write("page.html", html)));
        return window;
    }

    public void Dispose()
    {
        if (driver is { IsValueCreated: true, Value: not null })
            driver.Value.Quit();
        folder.Dispose();
    }

    private static Dictionary<string, object> Feature(string name, string value) =>
        new() { ["name"] = name, ["value"] = value };

    private ChromeDriver? Start()
    {
        string? browser = Find("chromium", "chromium-browser", "google-chrome");
        string? remote = Find("chromedriver");
        if (browser is null || remote is null)
            return null;
        Environment.SetEnvironmentVariable("SE_AVOID_STATS", "true");
        Environment.SetEnvironmentVariable("SE_OFFLINE", "true");
        var options = new ChromeOptions { BinaryLocation = browser };
        options.AddArguments(Flags);
        options.AddArgument($"--user-data-dir={Path.Combine(folder.Path, "profile")}");
        options.SetLoggingPreference(LogType.Browser, LogLevel.All);
        ChromeDriverService service = ChromeDriverService.CreateDefaultService(
            Path.GetDirectoryName(remote),
            Path.GetFileName(remote)
        );
        return new ChromeDriver(service, options, TimeSpan.FromMinutes(3));
    }

    private static string? Find(params ReadOnlySpan<string> names)
    {
        foreach (
            string folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(
                Path.PathSeparator,
                StringSplitOptions.RemoveEmptyEntries
            )
        )
        foreach (string name in names)
            if (File.Exists(Path.Combine(folder, name)))
                return Path.Combine(folder, name);
        return null;
    }
}
