namespace GlpiBridge.Torture.Scenarios;

/// <summary>The machine's clock jumps an hour ahead and an hour back, in the middle of everything.</summary>
internal static class ClockJumps
{
    private static readonly string[] Libraries =
    [
        "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1", "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1", "/usr/lib/faketime/libfaketimeMT.so.1",
    ];

    private static readonly string[] Jumps = ["+3600", "+0", "-3600", "+0"];
    public static readonly Scenario Scenario = new("clock-jumps", 6, RunAsync);

    private static async Task<string?> RunAsync(TortureRun run, int requests, CancellationToken ct)
    {
        if (Libraries.FirstOrDefault(File.Exists) is not { } library)
        {
            return "Debian's package faketime is missing";
        }

        var clock = Path.Combine(run.Folder, "clock");
        await File.WriteAllTextAsync(clock, "+0", ct);
        var settings = run.Settings("clock-jumps") with
        {
            More = new Dictionary<string, string>
            {
                ["LD_PRELOAD"] = library,
                ["FAKETIME_TIMESTAMP_FILE"] = clock,
                ["FAKETIME_CACHE_DURATION"] = "1",
                ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
            },
        };
        await using var portal = await run.StartPortalAsync(settings);
        await run.WorkAsync(new Work("clock-jumps", requests, portal)
        {
            DisturbAsync = async stop =>
            {
                for (var jump = 0; ; jump++)
                {
                    await Task.Delay(1500, stop);
                    run.Tally.Add("clock jump");
                    // In one step: a reader never sees half of it.
                    await File.WriteAllTextAsync(clock + ".next", Jumps[jump % Jumps.Length], CancellationToken.None);
                    File.Move(clock + ".next", clock, overwrite: true);
                }
            },
        }, ct);
        return null;
    }
}
