using System.Diagnostics;
using GlpiBridge.Desk.Auditing;
using GlpiBridge.Portal.Hosting;

namespace GlpiBridge.Portal.Auditing;

/// <summary>Writes one line of JSON per act, in a file a day, beside the log and not into it: the two are kept for different times and read by different people.</summary>
internal sealed partial class AuditTrail(AuditFile file, IHttpContextAccessor http, ILogger<AuditTrail> log) : IAuditTrail
{
    // A full disk keeps nobody from working, but whoever runs the portal is told in its log that the audit has a gap.
    public void Record(AuditEvent happened)
    {
        var address = http.HttpContext?.Connection.RemoteIpAddress;
        try
        {
            file.Append(
                happened,
                address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4().ToString() : address?.ToString(),
                http.HttpContext is { } request ? RequestId.Of(request) : Activity.Current?.TraceId.ToString());
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            Lost(failed);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The audit could not be written")]
    private partial void Lost(Exception failed);
}
