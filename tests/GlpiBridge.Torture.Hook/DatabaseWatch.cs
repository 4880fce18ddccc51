using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GlpiBridge.Torture.Hook;

/// <summary>Sees each writing statement, and the commit that makes it last.</summary>
internal sealed class DatabaseWatch(Trap trap) : IObserver<KeyValuePair<string, object?>>
{
    private static readonly string[] Wanted =
    [
        RelationalEventId.CommandExecuting.Name!, RelationalEventId.CommandExecuted.Name!, RelationalEventId.TransactionCommitting.Name!,
        RelationalEventId.TransactionCommitted.Name!, RelationalEventId.TransactionRolledBack.Name!, RelationalEventId.TransactionDisposed.Name!,
    ];

    private readonly ConcurrentDictionary<Guid, List<string>> uncommitted = new();

    public static bool IsWanted(string name) => Wanted.Contains(name);

    public void OnNext(KeyValuePair<string, object?> value)
    {
        switch (value.Value)
        {
            case CommandExecutedEventData done when done.Command.Transaction is null:
                Reach(KillPoints.After, ActsOf(done));
                break;
            case CommandExecutedEventData done:
                uncommitted.GetOrAdd(done.ConnectionId, _ => []).AddRange(ActsOf(done));
                break;
            case CommandEventData begun when begun.Command.Transaction is null:
                Reach(KillPoints.Before, ActsOf(begun));
                break;
            case TransactionEndEventData end when value.Key == RelationalEventId.TransactionCommitted.Name:
                Reach(KillPoints.After, uncommitted.TryRemove(end.ConnectionId, out var committed) ? committed : []);
                break;
            case TransactionEventData ended when value.Key is var key && key != RelationalEventId.TransactionCommitting.Name:
                uncommitted.TryRemove(ended.ConnectionId, out _);
                break;
            case TransactionEventData committing:
                Reach(KillPoints.Before, uncommitted.TryGetValue(committing.ConnectionId, out var acts) ? acts : []);
                break;
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private static IEnumerable<string> ActsOf(CommandEventData command) => DatabaseWrite.Of(command.Command)
        .SelectMany(write => KillPoints.Acts.Concat(KillPoints.StartActs).Where(act => act.Is(write)))
        .Select(act => act.Name);

    private void Reach(Func<string, string> name, IEnumerable<string> acts)
    {
        foreach (var act in acts)
        {
            trap.Reach(name(act));
        }
    }
}
