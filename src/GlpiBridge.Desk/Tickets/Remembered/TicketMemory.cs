using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Threading.Channels;
using GlpiBridge.Desk.Accounts;
using GlpiBridge.Submissions.Remembered;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GlpiBridge.Desk.Tickets.Remembered;

/// <summary>
/// What agents were last shown of their requests, each agent's own, for when GLPI does not answer. It is written down behind the pages' back: none waits for it.
/// </summary>
public sealed partial class TicketMemory(RememberedPages pages, TimeProvider clock, ILogger<TicketMemory> logger) : BackgroundService
{
    private const int MostBytes = 500_000;

    // A database that takes nothing must not fill the memory.
    private const int MostWaiting = 1000;

    // What many are shown at once is written at once: drafts are written to the same database.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<(long Owner, string Key), RememberedPage> waiting = new();
    private readonly Channel<bool> bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly SemaphoreSlim writing = new(1, 1);

    /// <summary>Remembers what an agent is shown.</summary>
    public void Keep<T>(Agent agent, string key, T shown)
    {
        if (JsonSerializer.SerializeToUtf8Bytes(shown) is { Length: <= MostBytes } content)
        {
            Put(agent, key, content);
        }
    }

    /// <summary>Remembers nothing any more of what the agent may not see, or what is gone.</summary>
    public void Forget(Agent agent, string key) => Put(agent, key, null);

    /// <summary>Erases all that is remembered for an agent.</summary>
    public async Task ForgetAllAsync(long owner, CancellationToken ct)
    {
        await writing.WaitAsync(ct);
        try
        {
            foreach (var key in waiting.Keys.Where(key => key.Owner == owner))
            {
                waiting.TryRemove(key, out _);
            }

            await pages.ForgetAllAsync(owner, ct);
        }
        finally
        {
            writing.Release();
        }
    }

    /// <returns>What the agent was last shown under this key; null when nothing is known.</returns>
    public async Task<Remembered<T>?> FindAsync<T>(Agent agent, string key, CancellationToken ct)
        where T : class
    {
        var whole = WholeKey(agent, key);
        var page = waiting.TryGetValue((agent.UserId.Value, whole), out var fresh) ? fresh : await FindAsync(agent.UserId.Value, whole, ct);
        return page?.Content is { } content && Read<T>(content) is { } known ? new Remembered<T>(known, page.SeenAt) : null;
    }

    public override void Dispose()
    {
        writing.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await bell.Reader.WaitToReadAsync(stoppingToken))
            {
                await Task.Delay(Pause, clock, stoppingToken);
                bell.Reader.TryRead(out _);
                await WriteAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The portal stops, and waits for what was shown last.
            await WriteAsync(CancellationToken.None);
        }
    }

    // What GLPI shows hangs on the profile and the entity that one works in.
    private static string WholeKey(Agent agent, string key) => string.Create(CultureInfo.InvariantCulture, $"{agent.ProfileId.Value}/{agent.Entity.Value}/{key}");

    private static T? Read<T>(byte[] content)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(content);
        }
        catch (JsonException)
        {
            // Another version of the portal wrote it.
            return null;
        }
    }

    private void Put(Agent agent, string key, byte[]? content)
    {
        if (waiting.Count < MostWaiting)
        {
            var page = new RememberedPage(agent.UserId.Value, WholeKey(agent, key), content, clock.GetUtcNow());
            waiting[(page.Owner, page.Key)] = page;
            bell.Writer.TryWrite(true);
        }
    }

    private async Task<RememberedPage?> FindAsync(long owner, string key, CancellationToken ct)
    {
        try
        {
            return await pages.FindAsync(owner, key, ct);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            NotRead(failed);
            return null;
        }
    }

    // A database that is locked, or keys that cannot be read, keep nobody from reading: what was shown waits for the next time.
    private async Task WriteAsync(CancellationToken ct)
    {
        await writing.WaitAsync(ct);
        try
        {
            var taken = waiting.ToArray();
            await pages.WriteAsync([.. taken.Select(page => page.Value)], ct);
            foreach (var page in taken)
            {
                waiting.TryRemove(page);
            }
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            NotWritten(failed);
        }
        finally
        {
            writing.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What was shown of requests could not be written down; it is tried again")]
    private partial void NotWritten(Exception failed);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What was shown of requests could not be read")]
    private partial void NotRead(Exception failed);
}
