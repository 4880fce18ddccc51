namespace GlpiBridge.Torture.Scenarios;

/// <summary>GLPI forgets all its sessions, again and again.</summary>
internal static class SessionsExpire
{
    public static readonly Scenario Scenario = new("sessions-expire", 6, RunAsync) { IsInEverything = true };

    private static async Task<string?> RunAsync(TortureRun run, int requests, CancellationToken ct)
    {
        await using var portal = await run.StartPortalAsync(run.Settings("sessions-expire"));
        var client = run.Client;
        await run.WorkAsync(new Work("sessions-expire", requests, portal)
        {
            DisturbAsync = async stop =>
            {
                while (true)
                {
                    await Task.Delay(700, stop);
                    run.Tally.Add("GLPI's sessions expired");
                    (await client.PostAsync(new Uri(run.Sandbox.Root, "/__sandbox/expire-sessions"), null, CancellationToken.None)).Dispose();
                }
            },
        }, ct);
        return null;
    }
}
