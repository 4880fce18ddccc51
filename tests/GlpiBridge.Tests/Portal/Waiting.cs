using Microsoft.Extensions.Time.Testing;

namespace GlpiBridge.Tests.Portal;

/// <summary>Lets days go by, and waits for what the portal does by itself, while the clock moves on.</summary>
internal static class Waiting
{
    /// <summary>A time in which nothing happens: what the portal does every few seconds, it does not do a million times meanwhile.</summary>
    public static void Skip(this FakeTimeProvider clock, TimeSpan time) => clock.AdjustTime(clock.GetUtcNow() + time);

    /// <param name="portal">The portal.</param>
    /// <param name="step">How far the clock moves between two looks.</param>
    /// <param name="isThere">Whether it is done.</param>
    /// <param name="ct">Stops the waiting.</param>
    public static async Task UntilAsync(this PortalApplication portal, TimeSpan step, Func<Task<bool>> isThere, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (!await isThere())
        {
            patience.Token.ThrowIfCancellationRequested();
            portal.Clock.Advance(step);
            // A call over the network: what waits in the portal gets its turn before the clock moves on.
            using var client = GlpiEye.Clients.CreateClient();
            using var answer = await client.GetAsync(new Uri(portal.Glpi.Root, "/__sandbox/mail-token/nobody"), patience.Token);
        }
    }
}
