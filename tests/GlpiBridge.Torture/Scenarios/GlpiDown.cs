namespace GlpiBridge.Torture.Scenarios;

/// <summary>GLPI is there for some seconds, and for some it is not.</summary>
internal static class GlpiDown
{
    public static readonly Scenario Scenario = new("glpi-down", 8, RunAsync);

    private static async Task<string?> RunAsync(TortureRun run, int requests, CancellationToken ct)
    {
        await using var portal = await run.StartPortalAsync(run.Settings("glpi-down"));
        await run.WorkAsync(new Work("glpi-down", requests, portal)
        {
            DisturbAsync = async stop =>
            {
                while (true)
                {
                    await Task.Delay(1500, stop);
                    run.Tally.Add("GLPI down");
                    await run.Proxy.CloseAsync();
                    try
                    {
                        await Task.Delay(2500, stop);
                    }
                    finally
                    {
                        await run.Proxy.OpenAsync();
                    }
                }
            },
        }, ct);
        return null;
    }
}
