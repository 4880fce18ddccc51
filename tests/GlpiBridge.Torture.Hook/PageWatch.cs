using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Diagnostics;

namespace GlpiBridge.Torture.Hook;

/// <summary>Sees « Envoyer » come in and the way to the receipt go out.</summary>
internal sealed class PageWatch(Trap trap) : IObserver<KeyValuePair<string, object?>>
{
    private const string Activity = "Microsoft.AspNetCore.Hosting.HttpRequestIn", Start = Activity + ".Start", Stop = Activity + ".Stop";

    public static bool IsWanted(string name) => name is Activity or Start or Stop or BeforeActionResultEventData.EventName;

    public void OnNext(KeyValuePair<string, object?> value)
    {
        switch (value.Value)
        {
            case BeforeActionResultEventData { Result: RedirectToPageResult { PageName: { } page } } when page.EndsWith("Receipt", StringComparison.Ordinal):
                trap.Reach(KillPoints.BeforeReceipt);
                break;
            case HttpContext http when value.Key == Stop && http.Response.Headers.Location.ToString().Contains("/demandes/recu/", StringComparison.Ordinal):
                trap.Reach(KillPoints.AfterReceipt);
                break;
            case HttpContext http when value.Key == Start && IsSending(http.Request):
                trap.Reach(KillPoints.SendComesIn);
                break;
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    private static bool IsSending(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.Path.Value is { } path && path.StartsWith("/demandes/nouvelle/", StringComparison.Ordinal) && path.Count(letter => letter == '/') == 3;
}
