using GlpiBridge.Glpi.Http;
using RestSharp.Interceptors;

namespace GlpiBridge.Glpi.Documents;

/// <summary>Gives RestSharp's request its session, and keeps the answer's headers, which RestSharp does not hand out with a stream.</summary>
internal sealed class CallInterceptor(SessionToken session) : Interceptor
{
    public HttpResponseMessage? Answer { get; private set; }

    public override ValueTask BeforeHttpRequest(HttpRequestMessage requestMessage, CancellationToken cancellationToken)
    {
        requestMessage.Options.Set(CallProperties.SessionKey, session);
        return ValueTask.CompletedTask;
    }

    public override ValueTask AfterHttpRequest(HttpResponseMessage responseMessage, CancellationToken cancellationToken)
    {
        Answer = responseMessage;
        return ValueTask.CompletedTask;
    }
}
