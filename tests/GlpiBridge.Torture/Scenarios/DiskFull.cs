using System.Diagnostics;
using GlpiBridge.Torture.Portal;

namespace GlpiBridge.Torture.Scenarios;

/// <summary>The portal's disk is full for some seconds: nothing may be promised meanwhile, and everything comes through afterwards.</summary>
internal static class DiskFull
{
    // Room for what all agents send at once, and small enough to be filled at once.
    private const int Mebibytes = 192;
    public static readonly Scenario Scenario = new("disk-full", 5, RunAsync);

    private static async Task<string?> RunAsync(TortureRun run, int requests, CancellationToken ct)
    {
        var settings = run.Settings("disk-full");
        if (!await MountAsync("mount", "-t", "tmpfs", "-o", $"size={Mebibytes}m", "tmpfs", settings.Data.FullName))
        {
            return "no right to mount a small tmpfs here";
        }

        try
        {
            await using var portal = await run.StartPortalAsync(settings);
            await run.WorkAsync(new Work("disk-full", requests, portal) { DisturbAsync = stop => FillAndFreeAsync(run, settings, stop) }, ct);
        }
        finally
        {
            await MountAsync("umount", "--lazy", settings.Data.FullName);
        }

        return null;
    }

    private static async Task FillAndFreeAsync(TortureRun run, PortalSettings settings, CancellationToken ct)
    {
        var filler = Path.Combine(settings.Data.FullName, "filler");
        while (true)
        {
            await Task.Delay(1500, ct);
            run.Tally.Add("disk full");
            try
            {
                Fill(filler);
                await Task.Delay(2500, ct);
            }
            finally
            {
                File.Delete(filler);
            }
        }
    }

    private static void Fill(string path)
    {
        var block = new byte[64 * 1024];
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 0);
        try
        {
            while (true)
            {
                file.Write(block);
            }
        }
        catch (IOException)
        {
            // That is what it was for.
        }
    }

    private static async Task<bool> MountAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }
}
