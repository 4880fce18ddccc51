using System.Diagnostics;
using System.Globalization;
using GlpiBridge.Desk.Auditing;
using Serilog.Events;
using Serilog.Formatting.Compact;
using Serilog.Parsing;

namespace GlpiBridge.Portal.Auditing;

/// <summary>Writes one line of JSON per act, in a file a day, beside the log and not into it: the two are kept for different times and read by different people.</summary>
internal sealed partial class AuditTrail(AuditFile file, IHttpContextAccessor http, TimeProvider clock, ILogger<AuditTrail> log) : IAuditTrail
{
    private static readonly MessageTemplate Template = new MessageTemplateParser().Parse("{Act} {Result}");
    private static readonly CompactJsonFormatter Json = new();

    public void Record(AuditEvent happened)
    {
        var address = http.HttpContext?.Connection.RemoteIpAddress;
        var facts = new (string Name, object? Value)[]
        {
            ("Act", happened.Act.ToString()),
            ("Result", happened.Result.ToString()),
            ("UserId", happened.UserId),
            ("Typed", string.IsNullOrWhiteSpace(happened.Typed) ? null : Fingerprint.Of(happened.Typed)),
            ("Address", address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4().ToString() : address?.ToString()),
            ("CorrelationId", Activity.Current?.TraceId.ToString() ?? http.HttpContext?.TraceIdentifier),
            ("ItemId", happened.ItemId),
            ("Reference", happened.Reference),
            ("ByServiceAccount", happened.ByServiceAccount ? true : null),
        };
        Write(new LogEvent(
            clock.GetUtcNow(), LogEventLevel.Information, null, Template,
            facts.Where(fact => fact.Value is not null).Select(fact => new LogEventProperty(fact.Name, new ScalarValue(fact.Value)))));
    }

    // A full disk keeps nobody from working, but whoever runs the portal is told in its log that the audit has a gap.
    private void Write(LogEvent act)
    {
        var line = new StringWriter(CultureInfo.InvariantCulture);
        Json.Format(act, line);
        try
        {
            file.Append(line.ToString());
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            Lost(failed);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The audit could not be written")]
    private partial void Lost(Exception failed);
}
