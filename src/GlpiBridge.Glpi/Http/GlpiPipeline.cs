using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Retry;
using Polly.Timeout;

namespace GlpiBridge.Glpi.Http;

/// <summary>One pipeline for all calls, so that the bulkhead and the breaker are GLPI's and not one client's: bulkhead, retry of reads, breaker, timeout of a try.</summary>
internal sealed class GlpiPipeline : IDisposable
{
    private readonly RateLimiter _bulkhead;

    public GlpiPipeline(IOptions<GlpiOptions> options, TimeProvider clock)
    {
        var settings = options.Value;
        _bulkhead = new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = settings.MaxConcurrentCalls,
            QueueLimit = settings.QueueLimit,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
        Pipeline = Build(settings, clock, _bulkhead);
    }

    public ResiliencePipeline<HttpResponseMessage> Pipeline { get; }

    public void Dispose() => _bulkhead.Dispose();

    private static ResiliencePipeline<HttpResponseMessage> Build(GlpiOptions settings, TimeProvider clock, RateLimiter bulkhead)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { Name = "glpi", TimeProvider = clock };
        builder.AddRateLimiter(new RateLimiterStrategyOptions { RateLimiter = args => bulkhead.AcquireAsync(1, args.Context.CancellationToken) });
        if (settings.ReadRetries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = settings.ReadRetries,
                Delay = settings.RetryDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = args => ValueTask.FromResult(IsRead(args.Context) && IsFailure(args.Outcome.Exception)),
            });
        }
        builder.AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
        {
            FailureRatio = settings.BreakerFailureRatio,
            MinimumThroughput = settings.BreakerMinimumThroughput,
            SamplingDuration = settings.BreakerSamplingDuration,
            BreakDuration = settings.BreakerDuration,
            ShouldHandle = args => ValueTask.FromResult(IsFailure(args.Outcome.Exception) || args.Outcome.Exception is GlpiException { Fault: GlpiFault.OutcomeUnknown }),
        });
        builder.AddTimeout(new TimeoutStrategyOptions { TimeoutGenerator = args => ValueTask.FromResult(TimeoutOf(args.Context, settings)) });
        return builder.Build();
    }

    // A maintenance page, a refusal, a too large file: GLPI is there, and asking again gives the same.
    private static bool IsFailure(Exception? exception) => exception is TimeoutRejectedException or GlpiException { Fault: GlpiFault.Unavailable };

    private static bool IsRead(ResilienceContext context) => context.GetRequestMessage() is { } request && CallKinds.Of(request) is CallKind.Read or CallKind.Download;

    private static TimeSpan TimeoutOf(ResilienceContext context, GlpiOptions settings)
    {
        if (context.GetRequestMessage() is not { } request)
            return settings.ReadTimeout;
        return CallKinds.Of(request) switch
        {
            CallKind.Read => settings.ReadTimeout,
            CallKind.Download => settings.UploadTimeout,
            _ when request.Content?.Headers.ContentType?.MediaType == "multipart/form-data" => settings.UploadTimeout,
            _ => settings.WriteTimeout,
        };
    }
}
