// Any operation from C# with Mono; speak.sh generates and compiles. Each line of stdin is a call,
// answered by a line: service, address of the WSDL and operation, then as XML both headers and the
// request, with tabs between.
// Usage: mono Speak.exe
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Web.Services.Protocols;
using System.Xml;
using System.Xml.Serialization;

static class Speak
{
    static void Main()
    {
        var answers = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true };
        for (string line; (line = Console.In.ReadLine()) != null;)
            answers.WriteLine(Answer(line.Split('\t')).Replace("\n", "&#10;"));
    }

    static string Answer(string[] call)
    {
        var type = Type.GetType("Jobnet." + call[0] + "." + call[0], true);
        var service = (SoapHttpClientProtocol)Activator.CreateInstance(type);
        service.Url = call[1].Substring(0, call[1].IndexOf('?'));
        foreach (var header in call.Skip(3).Take(2))
            SetHeader(type, service, header);
        var operation = type.GetMethod(call[2]);
        try
        {
            var request = Read(call[5], operation.GetParameters()[0].ParameterType);
            return "answer\t" + Written(operation.Invoke(service, new[] { request }));
        }
        catch (TargetInvocationException thrown) when (thrown.InnerException is SoapException)
        {
            // The detail is plain XML.
            var detail = ((SoapException)thrown.InnerException).Detail.ChildNodes.Cast<XmlNode>();
            return string.Join("\t", new[] { "fault" }.Concat(detail.Select(node => node.OuterXml)));
        }
    }

    static void SetHeader(Type type, object service, string xml)
    {
        var property = type.GetProperty(RootOf(xml).Item1);
        property.SetValue(service, Read(xml, property.PropertyType), null);
    }

    static object Read(string xml, Type type)
    {
        var root = RootOf(xml);
        return SerializerOf(type, root.Item1, root.Item2).Deserialize(new StringReader(xml));
    }

    static string Written(object value)
    {
        var xml = new StringWriter();
        using (var writer = XmlWriter.Create(xml, new XmlWriterSettings { OmitXmlDeclaration = true }))
            SerializerOf(value.GetType(), "answer", "").Serialize(writer, value);
        return xml.ToString();
    }

    static Tuple<string, string> RootOf(string xml)
    {
        using (var reader = XmlReader.Create(new StringReader(xml)))
        {
            reader.MoveToContent();
            return Tuple.Create(reader.LocalName, reader.NamespaceURI);
        }
    }

    static readonly Dictionary<string, XmlSerializer> serializers = new Dictionary<string, XmlSerializer>();

    static XmlSerializer SerializerOf(Type type, string name, string space)
    {
        var key = type.FullName + name;
        if (!serializers.ContainsKey(key))
            serializers[key] = new XmlSerializer(type, new XmlRootAttribute(name) { Namespace = space });
        return serializers[key];
    }
}
