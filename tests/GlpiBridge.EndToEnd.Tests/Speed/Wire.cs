using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace GlpiBridge.EndToEnd.Tests.Speed;

/// <summary>Counts what a page costs on its way to the browser: every request that was sent, with the bytes of its answer, headers included, as they came over the wire.</summary>
internal sealed class Wire
{
    // 3G-fast, as Lighthouse has it: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back.
    private static readonly Dictionary<string, object> Slow = new()
    {
        ["offline"] = false,
        ["latency"] = 150,
        ["downloadThroughput"] = 1_600_000 / 8,
        ["uploadThroughput"] = 750_000 / 8,
    };

    private const string Watching =
        """
        window.gbShift = 0;
        window.gbPaint = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.gbShift += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        new PerformanceObserver((list) => { window.gbPaint = list.getEntries().at(-1).startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
        """;

    private static readonly string[] Caches = ["fromDiskCache", "fromServiceWorker", "fromPrefetchCache"];
    private readonly ConcurrentDictionary<string, string> asked = new();
    private readonly ConcurrentDictionary<string, bool> held = new();
    private readonly ConcurrentDictionary<string, long> came = new();
    private readonly IPage page;
    private readonly ICDPSession chromium;

    private Wire(IPage page, ICDPSession chromium)
    {
        (this.page, this.chromium) = (page, chromium);
        // A redirect is a request with the same number; its bytes are those of its headers.
        chromium.Event("Network.requestWillBeSent").OnEvent += (_, told) =>
        {
            if (told is { } sent && sent.TryGetProperty("redirectResponse", out var answer))
            {
                came[sent.GetProperty("requestId").GetString() + "/" + asked.Count] = Bytes(answer);
            }
        };
        // What the page itself still holds is told as a request all the same.
        chromium.Event("Network.requestServedFromCache").OnEvent += (_, told) => held.TryAdd(told?.GetProperty("requestId").GetString() ?? "", true);
        chromium.Event("Network.responseReceived").OnEvent += (_, told) =>
        {
            if (told is { } received && received.GetProperty("response") is var answer && received.GetProperty("requestId").GetString()! is var id && !held.ContainsKey(id) && !IsCached(answer))
            {
                asked[id] = answer.GetProperty("url").GetString()!;
            }
        };
        chromium.Event("Network.loadingFinished").OnEvent += (_, told) =>
        {
            if (told is { } finished)
            {
                came[finished.GetProperty("requestId").GetString()!] = Bytes(finished);
            }
        };
    }

    public static async Task<Wire> TapAsync(IPage page)
    {
        var chromium = await page.Context.NewCDPSessionAsync(page);
        await chromium.SendAsync("Network.enable");
        await page.AddInitScriptAsync(Watching);
        return new Wire(page, chromium);
    }

    /// <summary>Opens a page on a slow line.</summary>
    /// <param name="address">Of the portal's.</param>
    /// <param name="isCold">Whether the browser has nothing of the portal yet.</param>
    public async Task<Cost> OpenAsync(string address, bool isCold)
    {
        if (isCold)
        {
            await chromium.SendAsync("Network.clearBrowserCache");
        }

        await chromium.SendAsync("Network.emulateNetworkConditions", Slow);
        asked.Clear();
        came.Clear();
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
        var (shift, paint) = (await page.EvaluateAsync<double>("gbShift"), await page.EvaluateAsync<double>("gbPaint"));
        var bytes = came.Where(answer => asked.ContainsKey(answer.Key) || answer.Key.Contains('/', StringComparison.Ordinal)).Sum(answer => answer.Value);
        return new Cost(bytes, asked.Count, shift, paint, [.. asked.Values.Select(url => new Uri(url).PathAndQuery).Order(StringComparer.Ordinal)]);
    }

    private static long Bytes(JsonElement answer) => (long)answer.GetProperty("encodedDataLength").GetDouble();

    private static bool IsCached(JsonElement answer) =>
        Caches.Any(kind => answer.TryGetProperty(kind, out var from) && from.GetBoolean()) || Bytes(answer) == 0;
}

/// <param name="Bytes">Of all answers.</param>
/// <param name="Requests">That went out.</param>
/// <param name="Shift">How far what was shown has moved: CLS.</param>
/// <param name="Paint">When the largest thing was there, in ms: LCP.</param>
/// <param name="Asked">What was asked for.</param>
internal sealed record Cost(long Bytes, int Requests, double Shift, double Paint, IReadOnlyList<string> Asked)
{
    public string Row(string page) => string.Create(CultureInfo.InvariantCulture, $"| {page} | {Bytes / 1000.0:0.0} | {Requests} | {Shift:0.000} | {Paint / 1000:0.00} |");
}
