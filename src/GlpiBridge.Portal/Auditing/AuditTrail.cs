using System.Diagnostics;
using GlpiBridge.Desk.Auditing;
using Microsoft.Extensions.Options;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;
using Serilog.Parsing;

namespace GlpiBridge.Portal.Auditing;

/// <summary>Writes one line of JSON per act, in a file a day, beside the log and not into it: the two are kept for different times and read by different people.</summary>
internal sealed class AuditTrail : IAuditTrail, IDisposable
{
    private static readonly MessageTemplate Template = new MessageTemplateParser().Parse("{Act} {Result}");
    private readonly Serilog.Core.Logger lines;
    private readonly IHttpContextAccessor http;
    private readonly TimeProvider clock;

    public AuditTrail(string folder, IOptions<AuditOptions> options, IHttpContextAccessor http, TimeProvider clock, ILogger<AuditTrail> log)
    {
        this.http = http;
        this.clock = clock;
        lines = new LoggerConfiguration().WriteTo.Fallible(
            sinks => sinks.File(
                new CompactJsonFormatter(),
                Path.Combine(folder, "audit-.json"),
                fileSizeLimitBytes: null,
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: null,
                retainedFileTimeLimit: TimeSpan.FromDays(options.Value.Days)),
            new LostLines(log)).CreateLogger();
    }

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
        lines.Write(new LogEvent(
            clock.GetUtcNow(), LogEventLevel.Information, null, Template,
            facts.Where(fact => fact.Value is not null).Select(fact => new LogEventProperty(fact.Name, new ScalarValue(fact.Value)))));
    }

    public void Dispose() => lines.Dispose();
}
