namespace GlpiBridge.Torture.Hook;

/// <summary>Sees each call to GLPI leave, and the first of its answer arrive.</summary>
internal sealed class GlpiWatch(Trap trap) : IObserver<KeyValuePair<string, object?>>
{
    private const string Activity = "System.Net.Http.HttpRequestOut", Start = Activity + ".Start", Stop = Activity + ".Stop";

    public static bool IsWanted(string name) => name is Activity or Start or Stop;

    public void OnNext(KeyValuePair<string, object?> value)
    {
        // The payload's type is the framework's own secret.
        if (value.Value?.GetType().GetProperty("Request")?.GetValue(value.Value) is not HttpRequestMessage { RequestUri: { } address } request)
        {
            return;
        }

        foreach (var call in KillPoints.Calls.Where(call => call.Is(request.Method.Method, address.AbsolutePath)))
        {
            trap.Reach(value.Key == Start ? KillPoints.Before(call.Name) : KillPoints.After(call.Name));
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
