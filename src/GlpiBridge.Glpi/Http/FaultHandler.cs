using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Timeout;

namespace GlpiBridge.Glpi.Http;

/// <summary>Turns what the resilience pipeline throws into faults; it stands just outside of it.</summary>
internal sealed class FaultHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (BrokenCircuitException e)
        {
            throw new GlpiException(GlpiFault.Unavailable, code: "circuit-open", inner: e);
        }
        catch (RateLimiterRejectedException e)
        {
            throw new GlpiException(GlpiFault.Unavailable, code: "queue-full", inner: e);
        }
        catch (TimeoutRejectedException e)
        {
            var lost = CallKinds.Of(request).IsWrite() && AnswerHandler.WasBegun(request, cause: null);
            throw new GlpiException(lost ? GlpiFault.OutcomeUnknown : GlpiFault.Unavailable, code: "timeout", inner: e);
        }
    }
}
