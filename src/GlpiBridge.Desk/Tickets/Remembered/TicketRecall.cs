using GlpiBridge.Desk.Accounts;
using GlpiBridge.Glpi;
using Microsoft.Extensions.Options;

namespace GlpiBridge.Desk.Tickets.Remembered;

/// <summary>Asks GLPI, remembers what it says, and gives what is remembered when it does not answer, or not in time.</summary>
public sealed class TicketRecall(TicketMemory memory, IOptions<DeskOptions> options, TimeProvider clock)
{
    /// <param name="agent">Who is shown it.</param>
    /// <param name="key">What it is, for this agent where they work.</param>
    /// <param name="ask">Asks GLPI; null for what is not there, or not for the agent.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <exception cref="GlpiException">GLPI does not answer, and nothing is known.</exception>
    public async Task<Remembered<T>?> AskAsync<T>(Agent agent, string key, Func<CancellationToken, Task<T?>> ask, CancellationToken ct)
        where T : class
    {
        using var given = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var asking = ask(given.Token);
        try
        {
            await Task.WhenAny(asking, Task.Delay(options.Value.PageWait, clock, given.Token));
            if (!asking.IsCompleted && await memory.FindAsync<T>(agent, key, ct) is { } meanwhile)
            {
                _ = asking.ContinueWith(late => late.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
                return meanwhile;
            }

            return Remember(agent, key, await asking);
        }
        catch (GlpiException silent) when (silent.Fault is not (GlpiFault.SessionExpired or GlpiFault.NotFound or GlpiFault.Forbidden))
        {
            if (await memory.FindAsync<T>(agent, key, ct) is { } known)
            {
                return known;
            }

            throw;
        }
        finally
        {
            await given.CancelAsync();
        }
    }

    private Remembered<T>? Remember<T>(Agent agent, string key, T? told)
        where T : class
    {
        if (told is null)
        {
            memory.Forget(agent, key);
            return null;
        }

        memory.Keep(agent, key, told);
        return new Remembered<T>(told, null);
    }
}
