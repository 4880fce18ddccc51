using System.Diagnostics;

namespace GlpiBridge.Torture.Hook;

/// <summary>Connects what the framework's libraries tell of themselves to the trap.</summary>
internal sealed class Listeners(Trap trap) : IObserver<DiagnosticListener>
{
    public void OnNext(DiagnosticListener value)
    {
        switch (value.Name)
        {
            case "Microsoft.EntityFrameworkCore":
                value.Subscribe(new DatabaseWatch(trap), DatabaseWatch.IsWanted);
                break;
            case "HttpHandlerDiagnosticListener":
                value.Subscribe(new GlpiWatch(trap), GlpiWatch.IsWanted);
                break;
            case "Microsoft.AspNetCore":
                value.Subscribe(new PageWatch(trap), PageWatch.IsWanted);
                break;
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
