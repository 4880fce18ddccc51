using Serilog.Core;
using Serilog.Events;

namespace GlpiBridge.Portal.Auditing;

/// <summary>A full disk keeps nobody from working, but whoever runs the portal is told in its log that the audit has a gap.</summary>
internal sealed partial class LostLines(ILogger<AuditTrail> log) : ILoggingFailureListener
{
    public void OnLoggingFailed(object sender, LoggingFailureKind kind, string message, IReadOnlyCollection<LogEvent>? events, Exception? exception) => Lost(exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "The audit could not be written")]
    private partial void Lost(Exception? failed);
}
