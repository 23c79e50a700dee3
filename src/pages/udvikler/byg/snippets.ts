/** How a message that was saved is sent, in the languages that integrators have. */
export interface Snippet {
  readonly title: string;
  readonly code: string;
}

interface Target {
  readonly address: string;
  readonly action: string;
}

/** @param target of the operation; both texts are ours */
export const snippetsOf = ({ address, action }: Target): readonly Snippet[] => [
  {
    title: 'curl',
    code: [
      `curl -s '${address}' \\`,
      `  -H 'Content-Type: text/xml; charset=utf-8' \\`,
      `  -H 'SOAPAction: "${action}"' \\`,
      '  --data-binary @besked.xml',
    ].join('\n'),
  },
  {
    title: 'Python (requests)',
    code: [
      'import requests',
      '',
      'answer = requests.post(',
      `    '${address}',`,
      "    data=open('besked.xml', 'rb'),",
      "    headers={'Content-Type': 'text/xml; charset=utf-8',",
      `             'SOAPAction': '"${action}"'},`,
      ')',
      'print(answer.status_code, answer.text)',
    ].join('\n'),
  },
  {
    title: 'Java (java.net.http)',
    code: [
      `var request = HttpRequest.newBuilder(URI.create("${address}"))`,
      '    .header("Content-Type", "text/xml; charset=utf-8")',
      `    .header("SOAPAction", "\\"${action}\\"")`,
      '    .POST(HttpRequest.BodyPublishers.ofFile(Path.of("besked.xml")))',
      '    .build();',
      'var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());',
      'System.out.println(answer.body());',
    ].join('\n'),
  },
  {
    title: 'C# (HttpClient)',
    code: [
      'var body = new StringContent(File.ReadAllText("besked.xml"), Encoding.UTF8, "text/xml");',
      `body.Headers.Add("SOAPAction", "\\"${action}\\"");`,
      `var answer = await new HttpClient().PostAsync("${address}", body);`,
      'Console.WriteLine(await answer.Content.ReadAsStringAsync());',
    ].join('\n'),
  },
  {
    title: 'PHP (curl)',
    code: [
      `$request = curl_init('${address}');`,
      'curl_setopt_array($request, [',
      '    CURLOPT_POSTFIELDS => file_get_contents("besked.xml"),',
      '    CURLOPT_RETURNTRANSFER => true,',
      '    CURLOPT_HTTPHEADER => [',
      "        'Content-Type: text/xml; charset=utf-8',",
      `        'SOAPAction: "${action}"',`,
      '    ],',
      ']);',
      'echo curl_exec($request);',
    ].join('\n'),
  },
];
